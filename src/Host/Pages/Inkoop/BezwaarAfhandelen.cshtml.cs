// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>Settles an objection with a reason.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class BezwaarAfhandelenModel : GunningHandelingPage
{
    /// <summary>Number of the objection.</summary>
    [BindProperty(Name = "volgnummer", SupportsGet = true)]
    public int Volgnummer { get; set; }

    [BindProperty]
    public Bezwaaruitkomst? Uitkomst { get; set; }

    public BezwaarRegel? Bezwaar => Gunning?.Bezwaren.FirstOrDefault(b => b.Volgnummer == Volgnummer);

    protected override object? Getypt => Bezwaar?.Uitkomst is null ? null : new BezwaarUitkomst { Uitkomst = Uitkomst, Reden = Reden };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await base.OnGetAsync(cancellationToken);
        return Gunning is not null && Bezwaar is null ? NotFound() : shown;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new HandelBezwaarAf(Nummer, Versie, Volgnummer, Uitkomst ?? (Bezwaaruitkomst)(-1), Reden ?? ""),
        "Het bezwaar is afgehandeld.",
        InkoopTonen.GunningPad(Nummer) + "#bezwaren",
        cancellationToken);

    protected override object? Opgeslagen(InkooptrajectDetail traject) => new BezwaarUitkomst { Uitkomst = Bezwaar?.Uitkomst, Reden = Bezwaar?.Reden };

    // What two colleagues can fill in differently about the same objection.
    private sealed class BezwaarUitkomst
    {
        public Bezwaaruitkomst? Uitkomst { get; set; }

        public string? Reden { get; set; }
    }
}
