// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Moves a whole group to another lot: first what the rules say per placement, then all of those that were chosen, or nobody.</summary>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed class OverzettenModel : InkoopPage
{
    [BindProperty(Name = "vanContract", SupportsGet = true)]
    public string? VanContract { get; set; }

    [BindProperty(Name = "vanPerceel", SupportsGet = true)]
    public string? VanPerceel { get; set; }

    [BindProperty(Name = "naarContract", SupportsGet = true)]
    public string? NaarContract { get; set; }

    [BindProperty(Name = "naarPerceel", SupportsGet = true)]
    public string? NaarPerceel { get; set; }

    [BindProperty(Name = "einde", SupportsGet = true)]
    public DateOnly? Einddatum { get; set; }

    [BindProperty(Name = "start", SupportsGet = true)]
    public DateOnly? Startdatum { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>The written reason by rule code, for the whole group.</summary>
    [BindProperty]
    public Dictionary<string, string?> Redenen { get; set; } = [];

    public Overzetvoorstel? Voorstel { get; private set; }

    public bool IsConsulent => Actor.Is(Rol.Consulent);

    /// <summary>Rules that stand in the way of somebody and may be set aside.</summary>
    public IReadOnlyList<Regeluitkomst> Motiveerbaar => [.. (Voorstel?.Regels ?? []).Where(r => r.MetMotivering).SelectMany(r => r.Bezwaren).Where(b => b.Uitkomst == Regeloordeel.Blokkade).DistinctBy(b => b.Code).OrderBy(b => b.Code, StringComparer.Ordinal)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Einddatum ??= Clock.Vandaag();
        Startdatum ??= Clock.Vandaag();
        if (!string.IsNullOrWhiteSpace(VanContract))
        {
            await LaadAsync(cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Voorstel is null || !ModelState.IsValid)
        {
            return Page();
        }

        var reasons = Redenen.Where(r => !string.IsNullOrWhiteSpace(r.Value)).Select(r => new Motivering(r.Key, r.Value!.Trim())).ToList();
        var numbers = Voorstel.Regels.Where(r => r.Toegestaan || (r.MetMotivering && r.Bezwaren.Where(b => b.Uitkomst == Regeloordeel.Blokkade).All(b => reasons.Exists(m => m.Regel == b.Code)))).Select(r => r.Nummer).ToList();
        var moved = await SendAsync(new ZetPlaatsingenOver(VanContract!, VanPerceel!, NaarContract!, NaarPerceel!, Einddatum!.Value, Startdatum!.Value, numbers, Reden ?? "", reasons), cancellationToken);
        return moved.TryGet(out var done)
            ? Verder($"{Toon.Aantal(done.Aantal, "plaatsing is", "plaatsingen zijn")} overgezet naar {NaarContract}, perceel {NaarPerceel}.", "/plaatsingen?contract=" + Uri.EscapeDataString(NaarContract!))
            : Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var asked = await SendAsync(new ToetsOverzetten(VanContract?.Trim() ?? "", VanPerceel?.Trim() ?? "", NaarContract?.Trim() ?? "", NaarPerceel?.Trim() ?? "", Einddatum ?? default, Startdatum ?? default), cancellationToken);
        Voorstel = asked.IsSuccess ? asked.Value : null;
        foreach (var rule in Motiveerbaar)
        {
            Redenen.TryAdd(rule.Code, null);
        }
    }
}
