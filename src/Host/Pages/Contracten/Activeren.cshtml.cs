// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>An open point with the reason to start without it.</summary>
public sealed class PuntReden
{
    public string Punt { get; set; } = "";

    public string? Reden { get; set; }
}

/// <summary>The completeness check and, after a last look, the activation.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class ActiverenModel : ContractHandelingPage
{
    [BindProperty]
    public List<PuntReden> Punten { get; set; } = [];

    /// <summary>Open points that must be settled first.</summary>
    public IReadOnlyList<VolledigheidsPunt> Hard => [.. Contract?.Volledigheid.Where(p => !p.Voldaan && !p.MagOpenBlijven) ?? []];

    /// <summary>Open points that may stay open with a reason.</summary>
    public IReadOnlyList<VolledigheidsPunt> Open => [.. Contract?.Volledigheid.Where(p => !p.Voldaan && p.MagOpenBlijven && p.AanvaardReden is null) ?? []];

    public string? WaaromNiet => Contract?.Acties.FirstOrDefault(a => a.Naam == "Activeren")?.WaaromNiet
        ?? (Hard.Count > 0 ? "Regel eerst de punten die hierboven staan." : null);

    public async Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        for (var i = 0; i < Punten.Count; i++)
        {
            var perceel = Open[i].Perceel is { } code ? $" (perceel {code})" : "";
            Vereis(Punten[i].Reden, $"Punten[{i}].Reden", $"{Open[i].Onderwerp}{perceel}: schrijf op waarom het contract zonder kan.");
        }

        return await ControleAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new ActiveerContract(Nummer, Versie, [.. Punten.Select(p => new AanvaardPunt(p.Punt, p.Reden ?? ""))]),
        $"Contract {Nummer} is actief. Vanaf nu kunnen mensen worden geplaatst.",
        ContractTonen.Pad(Nummer),
        cancellationToken);

    // The reasons belong to the points that are open now, in their order, also when somebody filled one in meanwhile.
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await base.LaadAsync(cancellationToken);
        var typed = Punten.ToDictionary(p => p.Punt, p => p.Reden);
        Punten = [.. Open.Select(p => new PuntReden { Punt = p.Code, Reden = typed.GetValueOrDefault(p.Code) })];
    }
}
