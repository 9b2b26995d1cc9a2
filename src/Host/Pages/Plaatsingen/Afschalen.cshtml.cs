// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>Whether somebody may go on at A2, with every rule on the table, and the new PIP that records it.</summary>
[Toegang(Rol.Consulent)]
public sealed class AfschalenModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty]
    public DateOnly? Dagtekening { get; set; }

    [BindProperty]
    public bool InspanningVoldoende { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public InburgeraarDetail? Persoon { get; private set; }

    public Afschaaltoets? Toets { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Dagtekening = Clock.Vandaag();
        InspanningVoldoende = true;
        await LaadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new SchaalAf(Dossier, Dagtekening ?? default, InspanningVoldoende, Reden ?? ""),
        "Het nieuwe PIP met niveau A2 is opgeslagen.",
        Paden.Persoon(Dossier),
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var person = await SendAsync(new HaalInburgeraar(Dossier, "afschalen"), cancellationToken);
        Persoon = person.IsSuccess ? person.Value : null;
        if (Persoon is not null)
        {
            var asked = await SendAsync(new ToetsAfschalen(Dossier, Dagtekening, InspanningVoldoende), cancellationToken);
            Toets = asked.IsSuccess ? asked.Value : null;
        }
    }
}
