// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>What went wrong, in plain words. Anonymous: an error may come before signing in; the page shows no data.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FoutModel : InkoopPage
{
    public string Titel { get; private set; } = "";

    public string Uitleg { get; private set; } = "";

    /// <summary>True for a reader, who sees figures about people in issued editions only.</summary>
    public bool NaarUitgaven { get; private set; }

    public void OnGet(int code) => Show(code);

    // A form that fails is re-executed with its own method.
    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        if (code is < 400 or > 599)
        {
            code = StatusCodes.Status404NotFound;
        }

        // Asked for directly, the page itself is what was not found; re-executed, the first answer's status stays.
        Response.StatusCode = code;
        NaarUitgaven = code == StatusCodes.Status403Forbidden && Actor.Is(SharedKernel.Access.Rol.Lezer);
        (Titel, Uitleg) = code switch
        {
            403 => ("U mag deze pagina niet bekijken", "Uw account heeft hiervoor geen rechten. Hebt u die wel nodig? Vraag uw beheerder om toegang."),
            404 => ("Deze pagina bestaat niet", "Controleer het adres, of zoek via het menu. Misschien is wat u zoekt verwijderd, of mag u het niet bekijken."),
            400 => ("Dit verzoek klopt niet", "De gegevens kwamen niet goed aan. Ga terug, ververs de pagina en probeer het opnieuw."),
            429 => ("Te veel pogingen", "Wacht een paar minuten en probeer het dan opnieuw."),
            _ when code >= 500 => ("Er ging iets mis bij ons", "Wat u invulde is misschien niet opgeslagen. Probeer het over een paar minuten opnieuw. Gaat het dan nog mis? Meld het bij uw beheerder met het tijdstip erbij."),
            _ => ("Dit kan niet", "Ga terug en probeer het opnieuw."),
        };
    }
}
