## What a caregiver agrees to. The words are reviewed: change them only together with the other
## languages, and then raise CAREGIVER_CONSENT_VERSION in care/following.py.

# {$scope} is a list, a line each
invite-consent =
    { $name } invites you to see:
    { $scope }

    You see this because { $name } chose it, and they can change or end it at any time. It is not for watching over them. I store your name, language, time zone and when you look. Bot chats are not end-to-end encrypted.
