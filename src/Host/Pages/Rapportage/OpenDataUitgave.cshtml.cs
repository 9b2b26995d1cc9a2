// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>An edition of the open data exactly as it was issued, to look at and to download.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class OpenDataUitgaveModel : GemeenteJaarPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public OpendatauitgaveDetail? Uitgave { get; private set; }

    /// <summary>What is different now; null for who may not see true counts.</summary>
    public Opendataverschillen? Verschillen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Uitgave is not null && Actor.Scope.Alles && !Actor.Is(Rol.Lezer) && (await SendAsync(new ZoekOpendataverschillen(Id), cancellationToken)).TryGet(out var differences))
        {
            Verschillen = differences;
        }

        return Page();
    }

    /// <summary>Gives the edition as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Uitgave is { } u ? new UitvoerResult(formaat, $"open-data-doorstroom-{u.Regel.Peildatum:yyyy-MM-dd}-{u.Regel.Nummer}", RapportageExport.Tabellen(u, Naam)) : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if ((await SendAsync(new HaalOpendatauitgave(Id), cancellationToken)).TryGet(out var found))
        {
            Uitgave = found;
        }
    }
}
