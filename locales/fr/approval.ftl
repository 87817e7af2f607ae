# Decisions of two, masks, interests that stand against a case, and versions of records. The words that must stay the same everywhere are in GLOSSARY.md.

## Decisions of two. { $officer } is who proposed or answered.

case-menu-decisions = Décisions
decisions-title = Décisions
decisions-lead = Ce que personne ne fait seul : un agent propose, un autre répond, et alors seulement la décision vaut. Qui propose ne répond jamais.
decisions-waiting = En attente d’un second agent
decisions-none = Rien n’est en attente. La clôture du dossier ou la baisse de son urgence se propose sur la page du dossier, tout le reste ici.
decisions-alone = Ce dossier n’a qu’un membre. Il en faut un autre pour répondre : ajoutez-le sous « Ajouter ou retirer des membres » sur la page du dossier.
decisions-over = Décidé auparavant
decision-close = Clore le dossier : { $ground }
decision-lower-urgency = Abaisser l’urgence : { $urgency }
decision-reveal = Montrer qui est { $about } à la personne qui le demande, pendant 24 heures
decision-reveal-everybody = Montrer qui est { $about } à tous les membres, définitivement
decision-readmit = Réadmettre { $about }, qui est tenu à l’écart du dossier
decision-refuse-report = Ne pas donner suite au signalement { $about } : { $ground }
decision-publish = Publier : { $about }
decision-export = Sortir du bureau, sans noms : { $about }
decision-export-names = Sortir du bureau, avec les noms : { $about }
decision-lift-hold = Lever la conservation légale : { $about }
decision-other = Quelque chose que cet espace de travail ne connaît pas
decision-by = Proposé par { $officer }, { $time }
decision-reasons = Vos motifs
decision-reasons-hint = Un désaccord doit être motivé. Un accord peut l’être.
decision-agree = Approuver
decision-disagree = Ne pas approuver
decision-own = C’est votre proposition. Un autre membre répond.
decision-withdraw = Retirer la proposition
decision-agreed = Approuvé par { $officer }, { $time }
decision-disagreed = Désaccord de { $officer }, { $time }
decision-withdrawn = Retiré par { $officer }, { $time }
decision-overtaken = Devenu sans objet, { $time }.
decision-close-hint = Un second membre doit approuver. D’ici là, le dossier reste ouvert.
decision-close-send = Proposer la clôture
decision-urgency-hint = Une hausse vaut immédiatement. Une baisse attend un second membre.
decision-put-refuse = Proposer de ne pas donner suite à un signalement
decision-put-refuse-hint = Son auteur reçoit une réponse dans tous les cas, et apprend qui d’autre peut l’aider.
decision-put-refuse-report = Quel signalement
decision-put-ground = Pour quel motif
decision-put-reasons = Raisons
decision-put-publish = Proposer de rendre quelque chose public
decision-put-publish-hint = Un communiqué de presse se rédige et s’approuve sous Démarches. Ceci vaut pour tout le reste.
decision-put-publish-text = Quoi, en une ligne
decision-put-let-go = Proposer de lever une conservation légale
decision-put-let-go-item = Quel élément de preuve
decision-put-send = Proposer
refusal-publish-nothing = Il n’est pas dit ce qui doit être publié.
refusal-publish-nothing-do = Dites-le en une ligne.
case-closed-by-two = Proposé par { $officer }, approuvé par { $second }
cases-filter-second = En attente d’un second agent
case-undecided =
    { $count ->
        [one] { $count } décision en attente
       *[other] { $count } décisions en attente
    }

## Masks. { $number } is the party’s number in the case.

mask-person = Personne { $number }
mask-organisation = Organisation { $number }
mask-group = Groupe { $number }
mask-heading = Identités masquées
mask-lead = Les pages du dossier désignent une personne masquée par un numéro. Un masque protège des regards par-dessus l’épaule et de l’habitude, non par des clés : tout membre pourrait encore ouvrir les entrées. Ce que contiennent les signalements, les notes et les récits n’est pas masqué. Qui ne doit pas savoir de qui il s’agit ne doit pas être membre.
mask-nobody = Le dossier ne contient personne à masquer.
mask-by = Masqué par { $officer }, { $time }
mask-shown-until = Visible pour vous jusqu’au { $time }
mask-put-on = Masquer une identité
mask-party = Qui
mask-reason = Pourquoi
mask-reason-hint = Sans le nom : le motif est affiché.
mask-send = Masquer
mask-reveal = Demander à voir de qui il s’agit
mask-reveal-party = Qui
mask-reveal-to = Pour qui
mask-reveal-to-asker = Pour moi, pendant 24 heures à partir de la réponse
mask-reveal-to-everybody = Pour tous les membres, définitivement
mask-reveal-reasons = Pourquoi c’est nécessaire
mask-reveal-hint = Un second membre répond. La consultation est inscrite au livre d’audit.
mask-reveal-send = Proposer

## Interests that stand against a case, and who is kept out.

interest-heading = Intérêts déclarés
interest-lead = Avant de donner une clé, l’espace de travail compare ce que les agents ont déclaré avec les auteurs présumés, les fonctionnaires, les organisations et les lieux. Une ressemblance de noms est un indice, non une constatation.
interest-declare-link = Déclarer des intérêts
interest-none = Aucun intérêt déclaré ne correspond à un élément de ce dossier.
interest-is-member = Membre
interest-no-member = Ne peut pas devenir membre
interest-declared = Déclaré
interest-met = Dans le dossier
interest-meeting = Quelle correspondance
interest-aside = Ce n’est pas le même
interest-aside-reason = Comment vous le savez
interest-aside-hint = Cela reste au dossier sous votre nom.
interest-aside-send = Consigner que ce n’est pas le même
interest-members = L’intérêt déclaré d’un membre correspond à un élément de ce dossier :
interest-members-do = Vérifier, puis tenir à l’écart ou consigner que ce n’est pas le même
interest-step-back = Un intérêt que vous avez déclaré correspond à un élément de ce dossier.
interest-step-back-do = Retirez-vous : ne lisez pas plus loin, prévenez un collègue et quittez le dossier. L’objet n’est pas indiqué ici. S’il ne s’agit pas du même, un collègue peut le consigner.
interest-kind-person = Personne
interest-kind-agency = Organisme
interest-kind-place = Lieu
interest-kind-other = Autre
screening-heading = Tenus à l’écart du dossier
screening-nobody = Personne n’est tenu à l’écart.
screening-by = Tenu à l’écart par { $officer }, { $time }
screening-keep-out = Tenir un agent à l’écart
screening-officer = Agent
screening-officer-hint = Un membre quitte ainsi le dossier, et la suite reçoit une nouvelle clé. Ce qui a été lu ne peut pas être oublié.
screening-reason = Pourquoi
screening-reason-hint = Les membres le lisent ; l’agent, non.
screening-send = Tenir à l’écart définitivement
screening-let-in = Réadmettre quelqu’un
screening-in-officer = Agent
screening-in-reasons = Pourquoi c’est possible
screening-let-in-send = Proposer

interests-title = Intérêts déclarés
interests-heading = Intérêts déclarés
interests-lead = De qui et de quoi un agent est trop proche pour travailler sur un dossier qui les concerne. L’espace de travail compare ces noms avec le dossier avant d’en donner la clé.
interests-link = Intérêts déclarés
interests-own = Vos intérêts
interests-of = Intérêts de { $officer }
interests-hint = Parents, amis, organismes où vous ou eux travaillez ou avez travaillé, lieux qui sont les vôtres. Tous les agents du bureau peuvent les lire. Videz une ligne pour l’enlever ; ce qui y figurait est conservé.
interests-line = Ligne { $number }
interests-kind = Nature
interests-text = Nom
interests-note = Votre lien
interests-send = Déclarer
interests-all = Tous les agents
interests-change = Modifier
interests-nothing = Rien de déclaré
interests-versions = Toutes les déclarations
interests-version = { $officer }, { $time }

## Versions of records.

case-menu-versions = Versions
versions-title = Versions
versions-lead = Chaque version de chaque fiche est conservée : qui a écrit quoi, et quand.
versions-none = Rien n’a encore été enregistré. Les personnes et les faits enregistrés au dossier ont leurs versions ici.
versions-of-party = Personnes et organisations
versions-of-incident = Incidents
versions-of-cooperation = Coopération
versions-count =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
versions-masked = Cette identité est masquée : ses versions le sont aussi.
versions-all = Toutes les versions
versions-both = Deux versions côte à côte
versions-marks = À gauche ce que seule l’ancienne contient, à droite ce que seule la nouvelle contient :
versions-mark-gone = barré
versions-mark-new = souligné
version-by-and-when = { $officer }, { $time }
version-number = Version { $number }
version-is-left = à gauche
version-is-right = à droite
version-as-left = version { $number } à gauche
version-as-right = version { $number } à droite
version-field = Champ
version-changed = modifié
version-on = contre :
version-hit = personnes touchées :
version-by = par :
version-field-kind = Nature
version-field-names = Noms
version-field-roles = Rôles
version-field-codes = Codes
version-field-states = États
version-field-born = Naissance
version-field-count = Combien
version-field-function = Fonction
version-field-contact = Contact
version-field-about = Autres renseignements
version-field-title = Titre
version-field-when = Quand
version-field-place = Où
version-field-account = Récit
version-field-acts = Actes
version-field-effects = Effets
version-field-answers = Répond à
version-field-follows = Fait suite à
version-field-with = Avec qui
version-field-who = Qui
version-field-known = Comment c’était connu
version-follows-after = après
version-follows-because = à cause de
version-follows-part-of = partie de
version-follows-again = de nouveau, après

## Timelines. { $officer } is who did it.

timeline-decision-proposed = { $officer } a soumis à un second agent : { $what }
timeline-decision-agreed = { $officer } a approuvé : { $what }
timeline-decision-refused = { $officer } n’a pas approuvé : { $what }
timeline-decision-withdrawn = { $officer } a retiré une proposition.
timeline-screened-out = { $officer } a tenu un agent à l’écart du dossier.
timeline-interest-cleared = { $officer } a consigné qu’un intérêt déclaré visait autre chose.
timeline-identity-masked = { $officer } a masqué une identité.

## Audit book.

audit-proposed = A soumis une décision à un second agent
audit-decided = A répondu comme second agent
audit-withdrew = A retiré une proposition
audit-revealed = A accepté de montrer une identité masquée
audit-masked = A masqué une identité
audit-set-aside = A écarté un intérêt déclaré
audit-kept-out = A tenu un agent à l’écart
audit-declared = A déclaré des intérêts
audit-other = Quelque chose que cet espace de travail ne connaît pas

## Refusals.

refusal-lowering-needs-two = Abaisser l’urgence exige un second agent.
refusal-lowering-needs-two-do = L’urgence a changé entre-temps. Rechargez la page et proposez-le.
refusal-decision-waits = La même décision attend déjà un second agent.
refusal-decision-waits-do = Répondez à cette proposition, ou attendez qu’elle soit tranchée ou retirée.
refusal-decision-without-reason = Les motifs manquent.
refusal-decision-without-reason-do = Écrivez pourquoi, afin que le second agent puisse en juger.
refusal-no-decision = Le dossier ne contient pas cette proposition.
refusal-no-decision-do = Rechargez la page.
refusal-decision-over = La proposition n’est plus en attente.
refusal-decision-over-do = Voyez ce qu’elle est devenue et proposez à nouveau si c’est toujours justifié.
refusal-own-decision = C’est votre propre proposition.
refusal-own-decision-do = Demandez à un autre membre du dossier de répondre.
refusal-not-own-decision = Quelqu’un d’autre l’a proposé.
refusal-not-own-decision-do = Répondez-y, ou demandez à cette personne de retirer sa proposition.
refusal-kept-out = Cet agent est tenu à l’écart du dossier.
refusal-kept-out-do = Deux membres doivent être d’accord pour le réadmettre, à la page « Décisions ».
refusal-screen-without-reason = Le motif manque.
refusal-screen-without-reason-do = Écrivez pourquoi l’agent est tenu à l’écart.
refusal-own-interest = L’intérêt est le vôtre.
refusal-own-interest-do = Demandez à un collègue de vérifier s’il s’agit du même.
refusal-clear-without-reason = Le motif manque.
refusal-clear-without-reason-do = Écrivez comment vous savez que ce n’est pas le même.
refusal-mask-without-reason = Le motif manque.
refusal-mask-without-reason-do = Écrivez pourquoi l’identité est masquée, sans le nom.
refusal-masked = Cette identité est masquée.
refusal-masked-do = Demandez à la page « Décisions » à voir de qui il s’agit, puis modifiez la fiche.
refusal-interest-stands = L’intérêt déclaré d’un agent s’y oppose.
refusal-interest-stands-do = Confiez le dossier à quelqu’un d’autre. S’il ne s’agit pas de la même personne, du même organisme ou du même lieu, un membre peut le consigner à la page « Décisions » du dossier.
refusal-own-interest-stands = Un intérêt que vous avez déclaré s’y oppose.
refusal-own-interest-stands-do = Laissez cela à un collègue et ne lisez pas plus loin.
refusal-no-such-interest = Cet intérêt ne correspond plus à rien dans le dossier.
refusal-no-such-interest-do = Rechargez la page.
