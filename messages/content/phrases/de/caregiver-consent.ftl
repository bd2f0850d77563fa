## Wozu Angehörige zustimmen. Die Worte sind geprüft: nur zusammen mit den anderen Sprachen ändern,
## und dann CAREGIVER_CONSENT_VERSION in care/following.py erhöhen.

# {$scope} ist eine Liste, je eine Zeile
invite-consent =
    { $name } lädt dich ein, das zu sehen:
    { $scope }

    Du siehst das, weil { $name } es so gewählt hat und es jederzeit ändern oder beenden kann. Es ist nicht zum Überwachen da. Ich speichere deinen Namen, Sprache, Zeitzone und wann du nachsiehst. Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt.
