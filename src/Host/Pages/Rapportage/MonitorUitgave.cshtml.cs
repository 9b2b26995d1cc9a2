// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>An edition of the monitor exactly as it was issued.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class MonitorUitgaveModel : GemeenteJaarPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public MonitoruitgaveDetail? Uitgave { get; private set; }

    /// <summary>What is different now; null for a reader.</summary>
    public Monitorverschillen? Verschillen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Uitgave is not null && !Actor.Is(Rol.Lezer) && (await SendAsync(new HaalMonitorverschillen(Id), cancellationToken)).TryGet(out var differences))
        {
            Verschillen = differences;
        }

        return Page();
    }

    /// <summary>Gives the edition as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Uitgave is { } u ? new UitvoerResult(formaat, $"monitor-{u.Regel.Gemeente}-{u.Regel.Jaar}-{u.Regel.Seizoen}-{u.Regel.Nummer}".ToLowerInvariant(), RapportageExport.Tabellen(u.Rapport, Naam(u.Regel.Gemeente))) : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if ((await SendAsync(new HaalMonitoruitgave(Id), cancellationToken)).TryGet(out var found))
        {
            Uitgave = found;
        }
    }
}
