# The board: what is due, for oneself and for the office, as list, as month, and as a calendar for other programs.
desk-menu-board = Échéances
board-page = Ce qui arrive à échéance
board-heading = Ce qui arrive à échéance
board-lead = Toutes les promesses en cours pour les signalements et les dossiers que vous pouvez ouvrir, et toutes les dates fixées dans un dossier ; la plus proche d’abord.
board-lead-untold = Toutes les promesses du bureau qui ne sont pas encore tenues, et où elles en sont. Ce qu’elles concernent et qui s’en occupe ne vous est pas montré.
board-zone = Les heures sont celles du fuseau horaire du bureau : { $zone }.
board-as-month = Sous forme de calendrier
board-as-list = Sous forme de liste
board-filters = Pour qui
board-office = Bureau
board-mine = Les miennes
board-none-mine = Rien n’est attendu de vous.
board-none-mine-do = Regardez ce qui est attendu du bureau : quelqu’un a peut-être besoin d’aide.
board-empty = Rien n’arrive à échéance.
board-empty-do = Dès qu’un signalement arrive ou qu’un dossier est ouvert, ses promesses figurent ici.

board-group-late = En retard
board-group-hour = Dans l’heure
board-group-today = Aujourd’hui
board-group-week = Dans la semaine qui vient
board-group-later = Plus tard
board-group-paused = L’horloge est arrêtée
board-late = En retard
board-soon = Échéance proche
board-open = En cours
board-paused = En attente
board-left-now = moins d’une minute restante
board-left-today = dans la journée
board-left-paused = l’horloge est arrêtée à la demande de l’auteur du signalement
board-left-minutes =
    { $count ->
        [one] { $count } minute restante
       *[other] { $count } minutes restantes
    }
board-left-hours =
    { $count ->
        [one] { $count } heure restante
       *[other] { $count } heures restantes
    }
board-left-days =
    { $count ->
        [one] { $count } jour restant
       *[other] { $count } jours restants
    }
board-late-minutes =
    { $count ->
        [one] en retard de { $count } minute
       *[other] en retard de { $count } minutes
    }
board-late-hours =
    { $count ->
        [one] en retard de { $count } heure
       *[other] en retard de { $count } heures
    }
board-late-days =
    { $count ->
        [one] en retard de { $count } jour
       *[other] en retard de { $count } jours
    }
board-more =
    { $count ->
        [one] { $count } autre échéance vient plus tard. Le calendrier la montre.
       *[other] { $count } autres échéances viennent plus tard. Le calendrier les montre.
    }

board-for-me = pour vous
board-of-office = Le bureau lui-même
board-nobody = personne n’est désigné
board-for-another = Quelqu’un d’autre doit la tenir.
board-explained = le motif a été expliqué

board-month-page = Calendrier
board-month-heading = Échéances : { $month }
board-turn = Autres mois
board-month-before = Mois précédent
board-month-after = Mois suivant
board-month-empty = Rien n’arrive à échéance ce mois-ci.
board-month-paused =
    { $count ->
        [one] { $count } promesse ne figure à aucun jour : son horloge est arrêtée à la demande de l’auteur du signalement.
       *[other] { $count } promesses ne figurent à aucun jour : leurs horloges sont arrêtées à la demande des auteurs des signalements.
    }
board-weekday-1 = lundi
board-weekday-2 = mardi
board-weekday-3 = mercredi
board-weekday-4 = jeudi
board-weekday-5 = vendredi
board-weekday-6 = samedi
board-weekday-7 = dimanche
board-today = aujourd’hui
board-free = jour non ouvrable

board-programs = Dans votre logiciel de calendrier
board-programs-lead = Un logiciel de calendrier peut montrer ce qui arrive à échéance. Il apprend l’heure et le nom de la promesse, et rien d’autre : ni titre, ni numéro, ni nom.
board-programs-address = Adresse à laquelle s’abonner
board-programs-mine = Seulement ce qui est pour vous
board-programs-hint = Le logiciel demande un nom et un mot de passe. N’importe quel nom convient ; le mot de passe est créé ici. Les nouveaux dossiers y apparaissent après votre passage à l’espace de travail ; sans connexion pendant 30 jours, plus rien n’est montré jusqu’à la suivante. Ne l’utilisez que là où personne d’autre ne lit votre calendrier : savoir que quelque chose est dû à une certaine heure, c’est déjà savoir quelque chose.
board-programs-make = Créer un mot de passe
board-programs-renew = Créer un nouveau mot de passe
board-programs-end = Retirer le mot de passe
board-password-page = Mot de passe de votre calendrier
board-password-heading = Mot de passe de votre calendrier
board-password-lead = Saisissez-le dans votre logiciel de calendrier, avec n’importe quel nom. Il ouvre le calendrier et rien d’autre.
board-password-once = Il n’est montré qu’une seule fois. L’espace de travail n’en garde qu’une empreinte. Un mot de passe précédent n’ouvre plus rien.
board-password-done = Je l’ai saisi
board-feed-name = Échéances
board-feed-promise = Échéance : { $promise }
board-feed-follow-up = Un suivi est prévu
board-feed-hearing = Une date dans une procédure
board-feed-reply = Une réponse est demandée pour ce jour
board-feed-wrong = Ce calendrier s’ouvre avec un mot de passe créé à la page « Échéances » de l’espace de travail. Il n’a pas été donné, ou il a été renouvelé ou retiré.
board-feed-slow =
    { $seconds ->
        [one] Trop de mots de passe erronés. Réessayez dans { $seconds } seconde.
       *[other] Trop de mots de passe erronés. Réessayez dans { $seconds } secondes.
    }
board-feed-stale = Vous n’êtes pas passé à l’espace de travail depuis 30 jours. Connectez-vous une fois, et le calendrier montrera de nouveau les échéances.
board-feed-fault = L’espace de travail ne peut pas lire les échéances pour le moment. Réessayez dans quelques minutes.
board-copies = Copies scellées pour ce bureau
audit-calendar-opened = A créé un mot de passe pour des programmes de calendrier
audit-calendar-ended = A retiré le mot de passe des programmes de calendrier
held-title = Copies scellées
held-heading = Copies scellées pour ce bureau
held-lead = Toute personne qui fait un signalement à un autre bureau peut demander qu’une copie scellée soit gardée pour le présent bureau. Elle arrive d’elle-même, comme un signalement, si l’autre bureau ne répond pas dans le délai promis. D’ici là, personne ici ne peut la lire ni en savoir plus que ce qui est indiqué ci-dessous.
held-unread = La lecture est impossible pour le moment.
held-unread-do = Le nœud ne répond pas. Réessayez dans une minute ; les copies arrivent malgré tout.
held-none = Aucun bureau ne garde de copie pour celui-ci.
held-none-why = Une copie figure ici à partir du lendemain du signalement, afin que personne n’apprenne par cette liste quand quelqu’un a écrit.
held-kept-back = Copies qui auraient dû arriver et ne sont pas arrivées : { $count }
held-kept-back-do = L’autre bureau a manqué à sa promesse de répondre, et son nœud n’a pas transmis la copie. Interrogez ce bureau et les responsables de son nœud en citant les entrées ci-dessous. La personne qui détient le code de suivi voit la même chose dans sa messagerie.
held-silent = Son nœud ne dit plus rien depuis le { $time }.
held-silent-do = Il s’exprime une fois par jour. D’ici là, personne ici ne sait si des copies sont retenues. Interrogez ses responsables.
held-waiting = Gardées, tant que les promesses sont tenues
held-came = Arrivées ici comme signalements
held-known = État au
