// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The monitor of chapter 6 of the policy plan: one page per gemeente and period, and the issued editions.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder, Rol.Lezer)]
public sealed class MonitorModel : GemeenteJaarPage
{
    [BindProperty(Name = "van", SupportsGet = true)]
    public DateOnly? Van { get; set; }

    [BindProperty(Name = "tot", SupportsGet = true)]
    public DateOnly? Tot { get; set; }

    [BindProperty(Name = "afgeschermd", SupportsGet = true)]
    public bool Afgeschermd { get; set; }

    [BindProperty]
    public Seizoen? Seizoen { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public Monitorrapport? Rapport { get; private set; }

    public IReadOnlyList<MonitoruitgaveRegel> Uitgaven { get; private set; } = [];

    /// <summary>True for a reader of a gemeente about which nothing was issued.</summary>
    public bool GeenUitgave { get; private set; }

    /// <summary>True for who may issue an edition.</summary>
    public bool MagVaststellen => Actor.Is(Rol.Contractmanager);

    /// <summary>True for who may choose the edition with every number.</summary>
    public bool MagAlles => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent) || Actor.Is(Rol.Beheerder);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Rapport is { } r ? new UitvoerResult(formaat, $"monitor-{r.Gemeente}-{r.Van:yyyy-MM-dd}", RapportageExport.Tabellen(r, Naam(r.Gemeente))) : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new StelMonitorVast(Gemeente ?? "", Jaar ?? 0, Seizoen ?? (Seizoen)(-1), Reden),
        "De uitgave is vastgesteld en blijft zo bewaard.",
        $"/rapportage/monitor?gemeente={Uri.EscapeDataString(Gemeente ?? "")}",
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        Gemeente ??= EersteGemeente;

        // The last half-year that is over, unless chosen.
        var today = Clock.Vandaag();
        var half = today.Month > 6 ? new DateOnly(today.Year, 1, 1) : new DateOnly(today.Year - 1, 7, 1);
        if ((await SendAsync(new ZoekMonitoruitgaven(), cancellationToken)).TryGet(out var issued))
        {
            Uitgaven = issued;
        }

        // Who sees editions only gets the newest, unless chosen.
        if (!MagAlles && Van is null && Tot is null)
        {
            GeenUitgave = Uitgaven.All(u => u.Gemeente != Gemeente);
            half = Uitgaven.FirstOrDefault(u => u.Gemeente == Gemeente) is { } newest ? MonitorTonen.Begin(newest) : half;
        }

        Van ??= half;
        Tot ??= half.AddMonths(6).AddDays(-1);
        if (GeenUitgave)
        {
            return;
        }

        if (Gemeente is { } gemeente && (HttpMethods.IsPost(Request.Method) || ModelState.IsValid)
            && (await SendAsync(new HaalMonitor(gemeente, Van.Value, Tot.Value, Afgeschermd), cancellationToken)).TryGet(out var found))
        {
            Rapport = found;
        }
    }
}
