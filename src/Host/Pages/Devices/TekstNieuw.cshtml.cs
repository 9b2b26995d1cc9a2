// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>A new version of the loan agreement, starting from the one that is used now.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class TekstNieuwModel : InkoopPage
{
    [BindProperty]
    public string? TekstVersie { get; set; }

    [BindProperty]
    public DateOnly? GeldigVanaf { get; set; }

    [BindProperty]
    public List<Tekstinvoer> Teksten { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        GeldigVanaf = Clock.Vandaag();
        var now = (await SendAsync(new ZoekOvereenkomstteksten(), cancellationToken)).TryGet(out var found) ? found.Versies.FirstOrDefault(v => v.Geldt) : null;
        Teksten = [.. Enum.GetValues<Taal>().Select(t => now?.Teksten.FirstOrDefault(x => x.Taal == t) is { } text ? new Tekstinvoer { Taal = t, Titel = text.Titel, Inhoud = text.Inhoud } : new Tekstinvoer { Taal = t })];
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegOvereenkomsttekstVast(
            TekstVersie?.Trim() ?? "",
            GeldigVanaf ?? default,
            [.. Teksten.Where(t => t.Taal == Taal.Nederlands || !string.IsNullOrWhiteSpace(t.Inhoud)).Select(t => new NieuweTekst(t.Taal, t.Titel ?? "", t.Inhoud ?? ""))]),
        $"Versie {TekstVersie} is vastgelegd.",
        "/devices/teksten",
        cancellationToken);
}

/// <summary>The text in one language.</summary>
public sealed class Tekstinvoer
{
    public Taal Taal { get; set; }

    public string? Titel { get; set; }

    public string? Inhoud { get; set; }
}
