// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>The scores of the evaluators beside each other, and what they agree on.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class ConsensusModel : InkoopperceelPage
{
    private GunningsdefinitieLijst? definities;

    [BindProperty]
    public ScoreFormulier Formulier { get; set; } = new();

    protected override object? Getypt => Formulier;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Beoordeling is not null)
        {
            Formulier = (ScoreFormulier)Opgeslagen(Traject!)!;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new LegConsensusVast(Nummer, Versie, Perceel, Formulier.Gegevens()), "De consensus is opgeslagen.", PerceelPad + "#rangschikking", cancellationToken);

    public IReadOnlyList<SelectListItem> Trappen(ScoreRegel regel) =>
        Traject?.Gunningswijze?.Criteria.FirstOrDefault(c => c.Code == regel.Criterium) is { } c ? Schaalkeuzes.Van(definities, c.Schaal) : [];

    public IEnumerable<(string Wie, ScoreGegevens Score)> ScoresVan(ScoreRegel regel) =>
        Beoordeling?.Beoordelaars.SelectMany(b => b.Scores.Where(s => s.Aanbieder == regel.Aanbieder && s.Criterium == regel.Criterium).Select(s => (b.Naam, s))) ?? [];

    protected override object? Opgeslagen(InkooptrajectDetail traject) => Beoordeling is null ? null : ScoreFormulier.Van(
        Beoordeling.Inschrijvingen.Where(i => i.Getoetst && i.Gebreken.Count == 0).Select(i => i.Aanbieder.Code),
        traject.Gunningswijze?.Criteria ?? [],
        [.. Beoordeling.Inschrijvingen.SelectMany(i => i.Consensus)]);

    protected override async Task LaadDelenAsync(CancellationToken cancellationToken)
    {
        await base.LaadDelenAsync(cancellationToken);
        var found = await SendAsync(new ZoekGunningsdefinities(), cancellationToken);
        definities = found.IsSuccess ? found.Value : null;
    }
}
