// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Records by hand that a person completed a module; of the MAP with its themes and practical hours.</summary>
[Toegang(Rol.Consulent)]
public sealed class ModuleModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    /// <summary>Which module; of a report that a provider made, what it said is filled in.</summary>
    [BindProperty(Name = "soort", SupportsGet = true)]
    public ModuleSoort? Soort { get; set; }

    [BindProperty]
    public DateOnly? AfgerondOp { get; set; }

    [BindProperty]
    public decimal? Uren { get; set; }

    [BindProperty]
    public List<Mapthema> Themas { get; set; } = [];

    public InburgeraarDetail? Persoon { get; private set; }

    public static IReadOnlyList<SelectListItem> AlleThemas { get; } = [.. Enum.GetValues<Mapthema>().Select(t => new SelectListItem(Weergave.Woord(t), t.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        AfgerondOp = Clock.Vandaag();
        await LaadAsync(cancellationToken);
        if (Soort is { } kind && Persoon?.Modulemeldingen.FirstOrDefault(m => m.Module == kind) is { } report)
        {
            (Uren, Themas, AfgerondOp) = (report.Uren, [.. report.Themas ?? []], report.AfgerondOp ?? AfgerondOp);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new RegistreerModule(Dossier, Soort ?? (ModuleSoort)(-1), AfgerondOp ?? default, Uren, Themas),
        "De module is opgeslagen.",
        Paden.Persoon(Dossier),
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new HaalInburgeraar(Dossier, "vastleggen van een module"), cancellationToken);
        Persoon = found.IsSuccess ? found.Value : null;
    }
}
