# What leaves the house: constant words. They never say about whom, about what, or where.
notice-subject = Votre espace de travail vous attend
notice-subject-outside = Un bureau a besoin de vous
notice-due-soon = Quelque chose vous attend dans l’espace de travail : un engagement arrive à échéance. Ouvrez l’espace de travail.
notice-overdue = Quelque chose vous attend dans l’espace de travail : un engagement est en retard. Ouvrez l’espace de travail.
notice-contested = Quelque chose vous attend dans l’espace de travail : une personne affirme qu’un engagement n’a pas été tenu. Ouvrez l’espace de travail.
notice-complaint = Quelque chose vous attend dans l’espace de travail : une plainte vise le bureau. Ouvrez l’espace de travail.
notice-stale = Quelque chose vous attend dans l’espace de travail : l’horloge du nœud ou son journal doit être vérifié. Ouvrez l’espace de travail.
notice-check-in = Quelque chose vous attend dans l’espace de travail : un contact convenu n’a pas eu lieu. Ouvrez tout de suite l’espace de travail.
notice-kept-back = Quelque chose vous attend dans l’espace de travail : des copies scellées qu’un autre bureau garde pour le vôtre sont peut-être retenues. Ouvrez l’espace de travail, puis « Échéances » et « Copies scellées pour ce bureau ».
notice-hand-over = Un collègue propose de vous remettre la permanence. Ouvrez l’espace de travail pour l’accepter.
notice-outside = Un bureau qui vous a désigné comme contact a besoin de vous : un engagement qu’il a pris n’a pas été tenu à temps, ou personne n’y est joignable. Veuillez prendre contact avec lui.
notice-test = Ceci est un essai. Si vous le lisez, les avis vous parviennent ici.

# The room of duty.
desk-menu-duty = Permanence
duty-title = Permanence
duty-heading = Permanence
duty-lead = Qui est averti lorsqu’un engagement arrive à échéance. La personne avertie ouvre l’espace de travail : l’avis dit que quelque chose l’attend, jamais quoi. Toutes les heures sont en UTC.
duty-unread = Le tableau de permanence ne peut pas être lu pour l’instant.
duty-unread-do = Le nœud ne répond pas. Réessayez dans une minute ; ce qui était prévu y reste en vigueur.
duty-now = De permanence maintenant
duty-nobody = Personne n’est de permanence. L’échelon suivant est averti aussitôt.
duty-until = jusqu’au { $when }
duty-next = Ensuite : { $who }, à partir du { $when }
duty-not-taken = pas encore prise
duty-no-channel = aucun canal : ne peut pas être averti
duty-offered = proposée à { $who }, qui n’a pas encore accepté
duty-stays = reste de permanence jusqu’à la relève
duty-former = Un ancien agent
duty-contact = Contact extérieur au bureau
duty-always = à toute heure
duty-rung-officer = Agent de permanence
duty-rung-shift-lead = Responsable de l’équipe
duty-rung-head = Direction du bureau
duty-rung-peer = Un autre point focal
duty-rung-board = Organe de contrôle

# What oneself can do.
duty-you = Pour vous
duty-you-nothing = Vous n’êtes pas de permanence et personne ne vous propose de relève.
duty-take-hint = Votre service a commencé : { $rung }, jusqu’au { $until }. La personne précédente reste de permanence jusqu’à ce que vous preniez la relève.
duty-take = Prendre la relève
duty-accept-hint = { $who } propose de vous passer la relève : { $rung }, jusqu’au { $until }. Vous êtes de permanence dès que vous acceptez.
duty-accept = Accepter et prendre la permanence
duty-offer = Passer la relève
duty-offer-hint = Vous restez de permanence jusqu’à ce que l’autre ait accepté depuis son propre espace de travail.
duty-offer-shift = Quelle permanence
duty-offer-to = À qui
duty-offer-until = Jusqu’à quand l’autre serait de permanence
duty-offer-send = Proposer la relève
duty-withdraw = Retirer la proposition

# The coming week.
duty-week = La semaine à venir
duty-gaps = Quand personne n’est de permanence
duty-gaps-hint = Durant ces heures, l’échelon suivant est averti aussitôt.
duty-gap = du { $from } au { $until }
duty-no-gaps = À chaque heure de la semaine, quelqu’un est de permanence à chaque échelon du bureau.
duty-shifts = Services prévus
duty-no-shifts = Aucun service n’est prévu.
duty-shift-remove = Supprimer ce service
duty-shift-add = Ajouter un service
duty-shift-who = Agent
duty-shift-rung = Échelon
duty-shift-from = Du (UTC)
duty-shift-until = Au (UTC)
duty-choose = Choisir

# Contacts outside of the office.
duty-contacts = Contacts extérieurs au bureau
duty-contacts-hint = Un autre point focal ou l’organe de contrôle, averti à toute heure une fois que les échelons inférieurs l’ont été ou sont injoignables. Ils apprennent seulement qu’un bureau a besoin d’eux.
duty-no-contacts = Aucun contact n’est désigné.
duty-contact-add = Désigner un contact
duty-contact-remove = Supprimer ce contact

# Channels.
duty-channels = Comment vous êtes averti
duty-channels-hint = Ces adresses se trouvent en clair sur le nœud, car il envoie des avis quand personne n’est connecté. Vous seul les voyez et les modifiez ici. Choisissez-en une qui ne révèle pas où vous travaillez.
duty-no-channels = Aucun canal n’est défini : vous n’êtes averti que par l’espace de travail, quand vous êtes connecté.
duty-channel-add = Ajouter un canal
duty-channel-kind = Type
duty-channel-mail = Courriel
duty-channel-ntfy = Sujet ntfy
duty-channel-hook = Webhook
duty-channel-address = Adresse
duty-channel-address-hint = Une adresse électronique, ou l’adresse du sujet ou du webhook.
duty-channel-language = Langue
duty-channel-token = Jeton d’accès
duty-channel-token-hint = Seulement si le sujet en demande un.
duty-channel-secret = Signé avec
duty-channel-send = Ajouter le canal
duty-channel-remove = Supprimer ce canal
duty-channel-test = Envoyer un essai
duty-tested = Un essai est en route. S’il n’arrive pas en quelques minutes, vérifiez l’adresse.
duty-hosts = L’administrateur du nœud autorise :
duty-hosts-mail = courriel
duty-hosts-none = L’administrateur du nœud n’a prévu aucun moyen d’avertir. D’ici là, les avis n’apparaissent que dans l’espace de travail.

# What went wrong.
duty-trouble = Qui n’a pas été averti
duty-trouble-times = { $count } au total, la dernière fois le { $time }
duty-trouble-nobody-on-duty = Personne n’était de permanence ; l’échelon suivant a été averti.
duty-trouble-screened-out = Toutes les personnes de permanence étaient écartées ; l’échelon suivant a été averti.
duty-trouble-no-channel = Aucune personne de permanence n’a de canal ; l’échelon suivant a été averti.
duty-trouble-nobody = Personne n’a pu être averti à aucun échelon. Une nouvelle tentative a lieu à intervalles de quelques minutes : prévoyez un service ou définissez un canal.
duty-trouble-refused = Le destinataire refuse un avis. L’envoi est tenté de nouveau : vérifiez l’adresse du canal.
duty-trouble-given-up = Un avis n’a pas pu être envoyé pendant trois jours et a été abandonné.

# Refusals.
refusal-shift-times = Ces heures ne forment pas un service.
refusal-shift-times-do = Indiquez un début et une fin ultérieure, séparés d’un mois au plus.
refusal-shift-who = Aucun agent n’a été choisi.
refusal-shift-who-do = Choisissez un agent actif du bureau.
refusal-channel-address = Le nœud n’envoie rien à cette adresse.
refusal-channel-address-do = Indiquez une seule adresse électronique, ou un sujet ou webhook sur un hôte autorisé par l’administrateur du nœud.
refusal-roster-changed = Quelqu’un d’autre vient de modifier le tableau.
refusal-roster-changed-do = Regardez-le tel qu’il est maintenant, puis envoyez de nouveau.
refusal-test-soon = Un essai vient d’être envoyé.
refusal-test-soon-do = Attendez une demi-minute avant le suivant.
refusal-hand-over = Cette relève n’est plus possible.
refusal-hand-over-do = Elle a peut-être été retirée ou acceptée. Regardez qui est de permanence maintenant.
