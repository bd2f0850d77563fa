## Lo que acepta quien acompaña. Las palabras están revisadas: cámbialas solo junto con los otros
## idiomas, y sube entonces CAREGIVER_CONSENT_VERSION en care/following.py.

# {$scope} es una lista, una línea cada cosa
invite-consent =
    { $name } te invita a ver:
    { $scope }

    Ves esto porque { $name } así lo eligió, y puede cambiarlo o terminarlo cuando quiera. No es para vigilar a nadie. Guardo tu nombre, idioma, zona horaria y cuándo miras. Los chats con bots no tienen cifrado de extremo a extremo.
