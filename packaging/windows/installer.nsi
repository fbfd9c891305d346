; The installer for Windows, for one person and without asking for an administrator's rights.
; makensis -DSOURCE=folder -DTARGET=file.exe -DVERSION=1.2.3 -DKILOBYTES=120000 installer.nsi
Unicode true
; Windows 11 and our Python are 64-bit only.
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Standfirst"
!define PROGRAM "standfirst.exe"
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${REMOVAL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Standfirst maintainers, MIT license"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; "Open with" offers the program for these; what opens them otherwise stays as it is.
!macro Offer SUFFIX
  WriteRegStr HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${NAME}.Document" ""
!macroend
!macro Withdraw SUFFIX
  DeleteRegValue HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${NAME}.Document"
!macroend

Section
  ; What an older version left must not mix with the new one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "Software\Classes\${NAME}.Document" "" "Saved page"
  WriteRegStr HKCU "Software\Classes\${NAME}.Document\shell\open\command" "" '"$INSTDIR\${PROGRAM}" open "%1"'
  !insertmacro Offer ".html"
  !insertmacro Offer ".htm"
  !insertmacro Offer ".mhtml"
  !insertmacro Offer ".mht"
  !insertmacro Offer ".warc"
  !insertmacro Offer ".epub"
  WriteRegStr HKCU "${REMOVAL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${REMOVAL}" "Publisher" "The Standfirst maintainers"
  WriteRegStr HKCU "${REMOVAL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVAL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${REMOVAL}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVAL}" "NoRepair" 1
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

; The library and the settings are the reader's, and stay.
Section "Uninstall"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\${NAME}.Document"
  !insertmacro Withdraw ".html"
  !insertmacro Withdraw ".htm"
  !insertmacro Withdraw ".mhtml"
  !insertmacro Withdraw ".mht"
  !insertmacro Withdraw ".warc"
  !insertmacro Withdraw ".epub"
  DeleteRegKey HKCU "${REMOVAL}"
SectionEnd
