// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>The two ways to decide about an option.</summary>
public enum Verlengingsbesluit
{
    /// <summary>Exercise it.</summary>
    Lichten,

    /// <summary>Let it lapse.</summary>
    Vervallen,
}

/// <summary>Decides about the next extension option, with a check before it is final.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class VerlengenModel : ContractHandelingPage
{
    [BindProperty]
    public Verlengingsbesluit? Besluit { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>Which option the person is deciding about: after a colleague's decision the next one is another.</summary>
    [BindProperty]
    public int? Optienummer { get; set; }

    /// <summary>The option that a colleague decided while this person was deciding; what was typed stays on the screen.</summary>
    public OptieDetail? AlBesloten { get; private set; }

    public string? WaaromNiet => Contract?.Acties.FirstOrDefault(a => a.Naam == "OptieBeslissen")?.WaaromNiet;

    /// <summary>The option to decide; null when there is none or it cannot be decided now.</summary>
    public OptieDetail? Optie => WaaromNiet is null ? Contract?.Opties.FirstOrDefault(o => o.Status == Optiestatus.Open) : null;

    public IReadOnlyList<SelectListItem> Keuzes { get; } =
    [
        new("Verlengen: de optie lichten", nameof(Verlengingsbesluit.Lichten)),
        new("Niet verlengen: de optie laten vervallen", nameof(Verlengingsbesluit.Vervallen)),
    ];

    public Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        Vereis(Besluit?.ToString(), nameof(Besluit), "Kies wat het besluit is.");
        Vereis(Reden, nameof(Reden), "Schrijf op waarom u dit besluit.");
        return ControleAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken) => Besluit == Verlengingsbesluit.Lichten
        ? VerwerkAsync(new LichtVerlengingsoptie(Nummer, Versie, Reden ?? ""), $"Contract {Nummer} is verlengd.", ContractTonen.Pad(Nummer), cancellationToken)
        : Besluit == Verlengingsbesluit.Vervallen
            ? VerwerkAsync(new LaatOptieVervallen(Nummer, Versie, Reden ?? ""), $"De optie van contract {Nummer} is vervallen.", ContractTonen.Pad(Nummer), cancellationToken)
            : OnPostControleAsync(cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        AlBesloten = Ingehaald ? Contract?.Opties.FirstOrDefault(o => o.Volgorde == Optienummer && o.Status != Optiestatus.Open) : null;
        if (AlBesloten is { } decided)
        {
            Verschillen =
            [
                new("Besluit", $"{Woorden.Van(decided.Status)} op {Toon.Datum(decided.BeslotenOp)}", Keuzes.FirstOrDefault(k => k.Value == Besluit?.ToString())?.Text ?? "leeg"),
                new("Reden", decided.Reden ?? "leeg", string.IsNullOrWhiteSpace(Reden) ? "leeg" : Reden),
            ];
        }
    }
}
