// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Hands devices out to a group in one go: one line per person, filled by typing or by a scanner.</summary>
public sealed class UitreikenModel : InkoopPage
{
    private const int Leeg = 5;

    [BindProperty(Name = "groep", SupportsGet = true)]
    public string? Groep { get; set; }

    [BindProperty]
    public List<Uitreikinvoer> Regels { get; set; } = [];

    [BindProperty]
    public DateOnly? UitgegevenOp { get; set; }

    [BindProperty]
    public DateOnly? VerwachtRetour { get; set; }

    /// <summary>Placements on the lot of the group that have no device yet.</summary>
    public IReadOnlyList<UitreikbaarRegel> Suggesties { get; private set; } = [];

    /// <summary>Whether a line asks why a second device is needed: only when that turned out to be so.</summary>
    public bool VraagtMotivering(int regel) =>
        !string.IsNullOrWhiteSpace(Regels[regel].Motivering) || ModelState.GetFieldValidationState($"{nameof(Regels)}[{regel}].{nameof(Uitreikinvoer.Motivering)}") == ModelValidationState.Invalid;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        UitgegevenOp = Clock.Vandaag();
        Regels = [.. (await GroepAsync(cancellationToken)).SelectMany(g => g.Serienummers).Select(s => new Uitreikinvoer { Serienummer = s })];
        Vul();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Lines that nobody filled in do not count; a reserved device without a person stays reserved.
        var rows = Regels.Select((r, i) => (Rij: r, Nummer: i)).Where(r => !string.IsNullOrWhiteSpace(r.Rij.Plaatsing) || (string.IsNullOrWhiteSpace(Groep) && !string.IsNullOrWhiteSpace(r.Rij.Serienummer))).ToList();
        var command = new ReikDevicesUit(
            [.. rows.Select(r => new Uitreikregel(r.Rij.Serienummer?.Trim() ?? "", r.Rij.Plaatsing?.Trim() ?? "", r.Rij.StaatUit, r.Rij.Motivering))],
            UitgegevenOp ?? default,
            VerwachtRetour,
            string.IsNullOrWhiteSpace(Groep) ? null : Groep);
        Regels = [.. rows.Select(r => r.Rij)];
        ModelState.Clear();
        var result = await Mediator.Send(command, cancellationToken);
        if (result.TryGet(out var done))
        {
            return Verder($"{Toon.Aantal(done.Bruiklenen.Count, "device is", "devices zijn")} uitgereikt. Laat nu de overeenkomsten tekenen.", "/devices?lijst=NietGetekend");
        }

        foreach (var error in result.Errors)
        {
            // The field of a line is known by its whole path.
            ModelState.AddModelError(error.Field?.StartsWith("Regels[", StringComparison.Ordinal) == true ? error.Field : FieldNames.Find(GetType(), error.Field), error.Message);
        }

        await GroepAsync(cancellationToken);
        Vul();
        return Page();
    }

    // The reservations of the group, and with them the placements that may get a device.
    private async Task<List<ReserveringRegel>> GroepAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Groep) || !(await SendAsync(new ZoekReserveringen(), cancellationToken)).TryGet(out var found))
        {
            return [];
        }

        var kept = found.Groepen.Where(g => g.Groep == Groep).ToList();
        List<UitreikbaarRegel> possible = [];
        foreach (var (contract, lot) in kept.Select(g => (g.Contractnummer, g.Perceel)).Distinct())
        {
            possible.AddRange((await SendAsync(new ZoekUitreikbaar(contract, lot), cancellationToken)).TryGet(out var answer) ? answer.Plaatsingen : []);
        }

        Suggesties = possible;
        return kept;
    }

    private void Vul() => Regels.AddRange(Enumerable.Range(0, Math.Max(1, Leeg - Regels.Count)).Select(_ => new Uitreikinvoer()));
}

/// <summary>One line of the form.</summary>
public sealed class Uitreikinvoer
{
    public string? Serienummer { get; set; }

    public string? Plaatsing { get; set; }

    public Devicestaat StaatUit { get; set; }

    public string? Motivering { get; set; }
}
