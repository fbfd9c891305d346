"""Prints what programs announce to screen readers: a listener on AT-SPI's bus.

Run as a program with the bus's address; each announcement is a line, and "ready" the first.
Qt sends nothing while nobody listens, so the listener registers and stays connected.
"""

import sys

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")


class Ear(QObject):
    """Hears announcements."""

    @Slot(QDBusMessage)
    def hear(self, message):
        """Print the words: (detail, politeness, 0, words, properties)."""
        words = message.arguments()[3]
        sys.stdout.write(f"{words.variant() if isinstance(words, QDBusVariant) else words}\n")
        sys.stdout.flush()


def main():
    """Listen until the program is ended."""
    app = QCoreApplication(sys.argv)
    bus = QDBusConnection.connectToBus(sys.argv[1], "ear")
    ear = Ear()
    heard = bus.connect(
        "", "", "org.a11y.atspi.Event.Object", "Announcement", ear, SLOT("hear(QDBusMessage)")
    )
    register = QDBusMessage.createMethodCall(*REGISTRY, "RegisterEvent")
    register.setArguments(["object:announcement"])
    answer = bus.call(register)
    sys.stdout.write(f"{'ready' if heard else 'deaf'} {answer.errorMessage()}\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()
