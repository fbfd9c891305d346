"""News written for these tests, each with what a person would say it tells."""

FERRY = (
    "By Nora Field, Harbor Gazette",
    "Updated 3:15 PM EST",
    (
        "The island of Havn will get its first electric ferry in spring, the county said Monday. "
        "The ship carries 40 cars and crosses the sound in twelve minutes. "
        "It replaces two diesel ferries that have run since 1984."
    ),
    "Read more: How the old ferries were built",
    (
        "The county pays 23 million crowns for the ferry and a charging quay on the mainland. "
        "Half of the money comes from a national fund for clean harbors. "
        '"We have waited ten years for this day," said mayor Lise Dahl.'
    ),
    "Photo: Nora Field",
    (
        "Fares for islanders stay as they are until 2027. "
        "Visitors will pay a fifth more from the first of June. "
        "He said so too. "
        "The old ferries will be sold or scrapped, and their crews trained for the new ship."
    ),
    "Subscribe to our newsletter",
    "Next Article",
)
FERRY_TITLE = "Electric ferry for Havn"
FERRY_TOLD = (
    "Havn gets an electric ferry next spring; the county pays 23 million crowns for it and a "
    "charging quay."
)

BRUECKE = (
    "Von Max Muster",
    (
        "Die alte Elbbrücke in Neustadt bleibt bis zum Herbst gesperrt, hieß es am 3. Mai. "
        "Prüfer hatten Risse in drei Pfeilern gefunden. "
        "Täglich fuhren dort 14.000 Autos."
    ),
    (
        "Die Sanierung kostet nach Angaben von Bürgermeisterin Dr. Anna Weiß 6,5 Mio. Euro. "
        "Das Land übernimmt davon die Hälfte. "
        "Für Radfahrer und Fußgänger bleibt ein Steg offen."
    ),
    "Lesen Sie auch: Die Geschichte der Brücke",
    (
        "Händler in der Altstadt fürchten um ihre Kunden. "
        "Sie fordern eine Fähre für die Zeit der Sperrung. "
        "Die Stadt will darüber im Juni entscheiden."
    ),
    "Foto: M. Muster",
)
BRUECKE_TITLE = "Elbbrücke gesperrt"
BRUECKE_TOLD = (
    "Die Elbbrücke in Neustadt ist wegen Rissen bis Herbst gesperrt, die Sanierung kostet 6,5 "
    "Mio. Euro."
)

ECOLE = (
    (
        "La commune de Saint-Aubin rouvrira son école en septembre, cinq ans après sa fermeture. "
        "Vingt-six enfants y sont déjà inscrits, a annoncé le maire jeudi. "
        "M. Laurent parle d'une « petite victoire » pour le village."
    ),
    "À lire aussi : Les écoles rurales",
    (
        "Les travaux ont coûté 480 000 euros, payés pour moitié par la région. "
        "Une ancienne élève dirigera l'école. "
        "Les repas viendront de deux fermes voisines."
    ),
    (
        "Le car scolaire vers la ville continuera pour les collégiens. "
        "Son horaire ne changera pas. "
        "Plusieurs familles se sont installées au village depuis l'annonce."
    ),
    "Crédit photo : mairie",
)
ECOLE_TITLE = "Saint-Aubin rouvre son école"
ECOLE_TOLD = "L'école de Saint-Aubin rouvrira en septembre avec vingt-six enfants inscrits."
