# Ce qui quitte le bureau sous forme de fichier, et ce qui vient d’autres systèmes.
case-menu-export = Exporter
timeline-export-prepared = { $officer } a préparé une exportation
timeline-export-made = { $officer } a produit une exportation

# Exportations d’un dossier.
out-title = Exporter
out-lead = Une copie du dossier pour quelqu’un de l’extérieur. Personne n’y figure sans son accord ; les noms ne partent que si un second agent l’approuve ; chaque exportation reste consignée ici.
out-none = Rien n’a été exporté de ce dossier.
out-prepare = Préparer une exportation
out-format = Format
out-format-hint = L’archive contient tout sous toutes les formes et elle est toujours scellée. Les autres servent chacun à un usage.
out-format-archive = Archive scellée
out-format-csv = Tableaux (CSV)
out-format-json = JSON avec schéma publié
out-format-xlsx = Classeur (XLSX)
out-format-huridocs = Tableaux d’événements HURIDOCS
out-recipient = Destinataire
out-recipient-hint = Pour un partenaire, le nom sous lequel l’accord a été donné.
out-audience = Qui le lira
out-purpose = Ce que l’accord doit couvrir
out-reason = À quoi cela sert
out-reason-hint = En une ligne, pour mémoire.
out-people = Qui y figure
out-people-hint = Qui est omis n’est pas dans le fichier, ni ce qui n’est arrivé qu’à cette personne. Un nom exige un second agent.
out-masked = Masquée : aucune exportation ne nomme cette personne.
out-contact = Avec les coordonnées des personnes nommées
out-evidence = Fichiers des éléments de preuve
out-evidence-hint = Ils partent dans une archive scellée, jusqu’à 64 Mo. La personne qui a donné un fichier et celles que l’on peut y reconnaître doivent avoir donné leur accord. Un original contient ce qu’un appareil ou un programme y a inscrit ; une copie sans métadonnées, non.
out-texts = Les noms des personnes non nommées sont aussi masqués dans les récits. Les surnoms, fautes et descriptions ne sont pas repérés : lisez le fichier avant de le transmettre.
out-prepare-send = Préparer
out-redact = Retirer ce qui n’est pas permis, et préparer
out-redact-hint = Les personnes dont le nom n’est pas permis reçoivent un numéro ; celles dont rien ne peut être montré sont omises.
out-ask = Demander à un superviseur d’autoriser l’envoi sans accord
out-ask-hint = Seulement si une vie est en danger et que personne ne peut être interrogé. L’exportation est préparée telle quelle et attend la décision d’un superviseur.
out-prepared-by = Préparée par { $officer }, { $time }
out-made-by = Produite par { $officer }, { $time }
out-standing-waits = Attend un second agent
out-standing-asks = Attend un superviseur
out-standing-declined = Pas approuvée
out-standing-ready = Peut être produite
out-standing-expired = A trop attendu
out-standing-made = Produite

# Une exportation.
out-one-title = Une exportation
out-size = Taille
out-people-in = Y figurent
out-people-left = Omis
out-asks = Un superviseur autre que la personne qui l’a préparée doit en autoriser l’envoi, ou les accords ci-dessus doivent être obtenus.
out-override = Autoriser l’envoi sans accord
out-override-hint = Cela ne vaut que pour cette exportation, et l’auditeur voit que vous l’avez fait.
out-waits = Des noms partent. Un autre membre du dossier doit d’abord approuver.
out-make = Produire le fichier
out-make-hint = L’opération est consignée avec le SHA-256 du fichier et n’est possible qu’une fois.
out-until = Possible jusqu’au { $time }.
out-make-send = Produire et consigner
out-fetch = Le fichier est produit et consigné. Il reste en mémoire jusqu’au verrouillage du poste, et nulle part ailleurs.
out-fetch-link = Enregistrer le fichier
out-seal = Sceller
out-seal-hint = Un fichier scellé (age) n’est ouvert que par son destinataire.
out-seal-keys = Avec des clés publiques
out-seal-passphrase = Avec une phrase secrète
out-seal-open = Non scellé : quiconque a le fichier peut le lire
out-keys = Clés publiques du destinataire
out-keys-hint = Une par ligne, age1pq1… (résiste aux ordinateurs quantiques) ou age1…, sans les mélanger. Comparez-les avec le destinataire par une autre voie.
out-passphrase = Phrase secrète
out-passphrase-hint = Douze signes ou plus. Communiquez-la par une autre voie que le fichier.
out-again = La phrase secrète, encore une fois
out-readme =
    Cette archive contient un dossier tel que Recourse le remet.
    manifest.json : le nom, la taille et le SHA-256 de chaque fichier.
    export.json : pour qui et pourquoi elle a été faite, et comment chacun y figure.
    case.json : le dossier, selon le schéma de case.schema.json.
    case.xlsx, csv/ : la même chose en classeur et en tableaux. Une apostrophe devant une cellule empêche les tableurs de la calculer.
    huridocs/ : la même chose dans les tableaux de la norme HURIDOCS sur les événements.
    Les personnes sans nom ne sont volontairement pas nommées. Ne cherchez pas à savoir qui elles sont et ne montrez ceci à personne d’autre : l’accord a été donné pour vous et pour cet usage.
refusal-no-export = Le dossier n’a pas cette exportation
refusal-no-export-do = Revoyez la liste des exportations.
refusal-export-without-recipient = Rien ne dit à qui cela va
refusal-export-without-recipient-do = Nommez la personne ou l’organisme.
refusal-export-without-purpose = Rien ne dit à quoi cela sert
refusal-export-without-purpose-do = Écrivez-le en une ligne.
refusal-export-of-nobody = Tout le monde serait omis
refusal-export-of-nobody-do = Montrez au moins une personne, par numéro ou par nom.
refusal-export-not-approved = Aucun second agent ne l’a approuvée
refusal-export-not-approved-do = Demandez à un autre membre du dossier de répondre à la page des décisions.
refusal-export-expired = Elle attend depuis plus d’une semaine
refusal-export-expired-do = Préparez-la de nouveau, pour qu’elle soit pesée selon la situation actuelle.
refusal-export-done = Elle a déjà été produite
refusal-export-done-do = Préparez-en une autre si le fichier est perdu.
refusal-export-unsealed = Une archive part scellée
refusal-export-unsealed-do = Choisissez des clés publiques ou une phrase secrète.
refusal-evidence-only-sealed = Les fichiers des éléments de preuve ne partent que dans une archive scellée
refusal-evidence-only-sealed-do = Choisissez l’archive, ou omettez les fichiers.
refusal-evidence-large = Les fichiers des éléments de preuve dépassent 64 Mo au total
refusal-evidence-large-do = Laissez-en de côté, ou faites un paquet pour un tribunal depuis la page des éléments de preuve.
refusal-export-key = Ces clés ne peuvent pas servir
refusal-export-key-do = Donnez une clé par ligne, toutes age1pq1… ou toutes age1….
refusal-export-broken = Le fichier n’a pas pu être produit
refusal-export-broken-do = Choisissez un autre format, ou omettez les textes très longs.

# Fichiers d’autres systèmes.
desk-menu-import = Importer
case-menu-imported = Importé
timeline-item-imported = { $officer } a importé un élément
audit-imported = A pris un fichier d’un autre système
in-title = Importer
in-lead = Apportez des messages, des registres ou des réponses d’autres systèmes. Vous voyez d’abord ce qui entrerait ; rien n’entre deux fois ; le fichier reste scellé pour vous jusqu’à la fin.
in-bring = Apporter un fichier
in-bring-send = Apporter et regarder
in-file = Fichier
in-file-hint = Jusqu’à 64 Mo. Rien de son contenu n’est exécuté ni ouvert ailleurs.
in-kind = De quoi il s’agit
in-kind-hint = En cas de doute, laissez le poste regarder le début du fichier. Une exportation Uwazi doit être indiquée.
in-kind-guess = D’après le fichier
in-kind-register = Registre (CSV, XLSX)
in-kind-message = Message électronique (.eml)
in-kind-mailbox = Boîte de plusieurs messages (mbox)
in-kind-uwazi = Exportation Uwazi (CSV)
in-kind-kobo = Réponses Kobo ou XLSForm (JSON)
in-kind-globaleaks = Signalement GlobaLeaks (texte)
in-language = Langue des éléments qui ne l’indiquent pas
in-state-new = À regarder
in-state-begun = Commencé
in-state-ended = Terminé
in-mappings = Correspondances enregistrées
in-mapping-delete = Supprimer
in-mapping-share = Partager avec le bureau
in-mapping-shared = Du bureau
in-mapping-end = Ne plus la partager
in-columns = { $count ->
    [one] { $count } colonne
   *[other] { $count } colonnes
}

# Une importation.
in-one-title = Une importation
in-refused = Le fichier ne peut pas être lu.
in-refused-empty = Il est vide.
in-refused-too-large = Il dépasse ce qui est pris en une fois. Divisez-le.
in-refused-unpacks-too-large = Décompressé, il dépasserait la limite. Divisez-le ou enregistrez-le de nouveau.
in-refused-too-many-sheets = Il a trop de feuilles.
in-refused-too-many-rows = Il a plus de 100 000 lignes. Divisez-le.
in-refused-too-many-columns = Il a trop de colonnes.
in-refused-too-many-parts = Il a trop de parties.
in-refused-too-deep = Son imbrication est trop profonde.
in-refused-another-format = Ce n’est pas un fichier de ce type. Choisissez-en un autre ci-dessous.
in-refused-other-workbook = C’est un classeur ancien ou d’un autre type. Enregistrez-le d’abord en .xlsx.
in-refused-locked = Il est protégé par un mot de passe. Enregistrez-le sans.
in-refused-unknown-encoding = Son codage est indéterminable. Indiquez-le ci-dessous, par exemple windows-1256.
in-refused-broken = Il est endommagé.
in-refused-no-such-sheet = Il n’a pas cette feuille.
in-refused-no-headings = Il n’a pas de ligne d’intitulés.
in-refused-later-version = Une version plus récente l’a écrit.
in-would = Ce qui entrerait
in-new = { $count ->
    [one] { $count } nouvel élément
   *[other] { $count } nouveaux éléments
}
in-known = { $count ->
    [one] { $count } élément déjà connu, qui reste tel quel
   *[other] { $count } éléments déjà connus, qui restent tels quels
}
in-changed = { $count ->
    [one] { $count } des nouveaux éléments porte un numéro déjà connu avec un autre contenu
   *[other] { $count } des nouveaux éléments portent un numéro déjà connu avec un autre contenu
}
in-nothing = { $count ->
    [one] { $count } ligne dont rien ne peut être gardé
   *[other] { $count } lignes dont rien ne peut être gardé
}
in-problems = { $count ->
    [0] Aucun problème
    [one] { $count } problème
   *[other] { $count } problèmes
}
in-problems-list = Problèmes par endroit
in-problems-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
in-place-row = Ligne ou élément { $row } :
in-place-cell = Ligne { $row }, colonne { $column } ({ $heading }) :
in-problem-no-date = Ce n’est pas une date dans l’ordre choisi. Gardé comme réponse.
in-problem-not-a-whole-day = Ce n’est pas un jour entier. Gardé comme réponse.
in-problem-no-code = Aucun terme ne convient. Gardé comme réponse.
in-problem-no-language = Aucune des six langues. Gardé comme réponse.
in-problem-too-long = La cellule est trop longue et serait coupée.
in-problem-id-twice = Le même numéro figure plus haut avec un autre contenu.
in-problem-nothing-in-it = Rien ne peut en être gardé.
in-how = Comment il est lu
in-how-send = Le lire ainsi
in-encoding = Codage
in-encoding-hint = Seulement pour les fichiers texte qui ne l’indiquent pas.
in-sheet = Feuille
in-mapping = Où va chaque colonne
in-mapping-guess = C’est une supposition d’après les intitulés et les premières lignes.
in-mapping-yours = Comme vous l’avez indiqué.
in-mapping-hint = Les colonnes sans place sont gardées comme questions et réponses.
in-to-answer = Question et réponse
in-to-ignore = Omettre
in-to-title = Titre
in-to-text = Texte
in-to-from = Expéditeur
in-to-victim = Victime
in-to-author = Auteur présumé
in-to-witness = Témoin
in-to-source = Source
in-to-person = Autre personne
in-to-incident-day = Date de l’incident, jour d’abord
in-to-incident-month = Date de l’incident, mois d’abord
in-to-end-day = Fin, jour d’abord
in-to-end-month = Fin, mois d’abord
in-to-received-day = Reçu le, jour d’abord
in-to-received-month = Reçu le, mois d’abord
in-to-place = Lieu
in-to-acts = Type d’acte
in-to-id = Numéro d’origine
in-save-as = Enregistrer la correspondance sous un nom
in-save-as-hint = Pour le prochain fichier de ce type. Vous seul la voyez.
in-use = Correspondance enregistrée
in-use-send = L’utiliser
in-take = Faire entrer
in-take-hint = Chaque élément garde sa provenance et la clé par laquelle il est reconnu. Cela continue en arrière-plan ; restez connecté.
in-target = Où vont les éléments
in-target-cases = Chacun dans son propre dossier
in-target-case = Tous dans un même dossier
in-urgency = Urgence des nouveaux dossiers
in-members = Aussi membres des nouveaux dossiers
in-case = Le dossier unique
in-take-send = Faire entrer
in-runs = { $done } éléments sur { $total } ont été examinés.
in-stopped-title = L’importation s’est arrêtée.
in-stopped-do = Rien n’est perdu : continuez, ce qui est déjà entré est passé.
in-stopped = Quelque chose a échoué
in-stopped-locked = Le poste a été verrouillé
in-go-on = Continuer
in-ended = { $imported } éléments sont entrés, { $known } étaient déjà connus. Le fichier n’est plus sur ce poste.
in-left-out = Ce qui n’est pas entré
in-drop = Oublier cette importation et son fichier

# Éléments d’un dossier.
in-item-title = Éléments importés
in-item-lead = Tel que le fichier d’un autre système le dit. Rien n’a été vérifié et personne n’attend ici de réponse.
in-item-none = Rien n’a été importé dans ce dossier.
in-item-source = Provenance
in-item-place = Place dans le fichier
in-item-id = Numéro d’origine
in-item-key = Clé
in-item-received = Reçu là-bas
in-item-from = Expéditeur indiqué
in-item-names = Noms
in-item-dates = Dates
in-item-places = Lieux
in-item-by = Importé par { $officer }, { $time }
in-note-sender_not_verified = Aucune signature de l’expéditeur n’a été vérifiée : il peut s’agir de quelqu’un d’autre.
in-note-date_by_sender = La seule date est celle de l’expéditeur.
in-note-text_from_html = Le texte provient du HTML, joint comme fichier.
in-note-other_form_left_out = Le message contenait le même texte sous une autre forme, qui a été omise.
in-note-encrypted = Il est chiffré et n’a pas été ouvert.
in-note-message_inside = Un autre message s’y trouve comme fichier.
in-note-broken_characters = Certains caractères étaient illisibles.
in-note-signs_removed = Des caractères de commande ou des directions forcées ont été retirés.
in-note-parts_left_out = Des parties ont été omises : il y en avait trop.
in-note-file_missing = Un fichier cité n’était pas dans l’exportation.
refusal-item-known = Cet élément a déjà été importé
refusal-item-known-do = Il reste tel quel.
refusal-import-empty = Le fichier est vide
refusal-import-empty-do = Choisissez d’abord un fichier.
refusal-import-too-large = Le fichier dépasse 64 Mo
refusal-import-too-large-do = Divisez-le et apportez les parties l’une après l’autre.
refusal-import-unmapped = Le fichier ne peut pas être lu ainsi
refusal-import-unmapped-do = Voyez comment il est lu et corrigez.
refusal-import-not-ready = Cette importation est en cours ou finie, ou rien ne dit où vont ses éléments
refusal-import-not-ready-do = Regardez la page de nouveau.
refusal-mapping-without-name = La correspondance n’a pas de nom
refusal-mapping-without-name-do = Donnez-lui-en un.

# Plusieurs dossiers à la fois.
out-many-title = Exporter plusieurs dossiers
out-many-lead = Plusieurs dossiers dans un fichier, chacun selon les mêmes règles. Personne n’est nommé ici : les noms partent depuis la page d’un dossier, où un second agent approuve. Regardez d’abord ; ce qui est omis, et pourquoi, figure ici et dans le fichier.
out-many-cases = Dossiers
out-many-look = Regarder ce qui partirait
out-many-nobody = Omis : personne n’y a donné son accord
out-many-person = La personne n’a pas donné son accord pour ce lecteur
out-many-link = Exporter ces dossiers
out-many-shown = { $count ->
    [one] { $count } personne par numéro
   *[other] { $count } personnes par numéro
}
out-many-left = { $count ->
    [one] { $count } omise
   *[other] { $count } omises
}
refusal-nothing-chosen = Aucun dossier n’a été choisi
refusal-nothing-chosen-do = Choisissez-en au moins un.
