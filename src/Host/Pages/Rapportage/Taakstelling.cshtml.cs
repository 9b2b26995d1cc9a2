// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Keeps the taakstelling of a gemeente for half a year.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class TaakstellingModel : GemeenteJaarPage
{
    [BindProperty]
    public int? Halfjaar { get; set; }

    [BindProperty]
    public int? Aantal { get; set; }

    /// <summary>The version that was on the screen; empty when nothing was kept yet.</summary>
    [BindProperty]
    public int? Versie { get; set; }

    public static IReadOnlyList<SelectListItem> Halfjaren { get; } = [new("Januari tot en met juni", "1"), new("Juli tot en met december", "2")];

    public async Task OnGetAsync([FromQuery(Name = "halfjaar")] int? halfjaar, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Gemeente is { } gemeente && (await SendAsync(new HaalInstroomraming(gemeente), cancellationToken)).TryGet(out var forecast)
            && forecast.Taakstellingen.FirstOrDefault(t => t.Gemeente == gemeente && t.Jaar == Jaar && t.Halfjaar == halfjaar) is { } kept)
        {
            (Halfjaar, Aantal, Versie) = (halfjaar, kept.Aantal, kept.Versie);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegTaakstellingVast(Gemeente ?? "", Jaar ?? 0, Halfjaar ?? 0, Aantal ?? -1, Versie),
        "De taakstelling is vastgelegd.",
        "/rapportage/instroom",
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        Gemeente ??= EersteGemeente;
    }
}
