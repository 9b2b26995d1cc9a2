// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Begeleiding;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>One talk of consulent and inburgeraar: note it, or move it. Without a number it is an extra one.</summary>
[Toegang(Rol.Consulent)]
public sealed class GesprekModel : InkoopPage
{
    [BindProperty(Name = "dossier", SupportsGet = true)]
    public string Dossier { get; set; } = "";

    [BindProperty(Name = "soort", SupportsGet = true)]
    public Begeleidingssoort Soort { get; set; }

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public int? Nummer { get; set; }

    [BindProperty]
    public DateOnly? Datum { get; set; }

    [BindProperty]
    public string? Verslag { get; set; }

    [BindProperty]
    public DateOnly? Naar { get; set; }

    public BegeleidingsgesprekRegel? Gesprek { get; private set; }

    /// <summary>True when the person is one of the actor's people, and the talk (if one was named) is in the plan.</summary>
    public bool Bestaat { get; private set; }

    public string Kop => Soort == Begeleidingssoort.Nazorg ? "Nazorg" : Soort == Begeleidingssoort.Advies ? "Adviesgesprek" : Nummer is { } number && number <= 100 ? $"Voortgangsgesprek {number}" : "Extra voortgangsgesprek";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Datum = Clock.Vandaag();
        await LaadAsync(cancellationToken);
        return Bestaat ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostNoteerAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new NoteerGesprek(Dossier, Soort, Nummer, Datum ?? default, Verslag ?? ""), "Het gesprek is genoteerd.", Paden.Persoon(Dossier), cancellationToken);

    public Task<IActionResult> OnPostVerzetAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new VerzetGesprek(Dossier, Soort, Nummer ?? 0, Naar ?? default), "Het gesprek is verzet.", Paden.Persoon(Dossier), cancellationToken);

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBegeleiding(Dossier), cancellationToken)).TryGet(out var found))
        {
            Gesprek = Nummer is null ? null : found.Gesprekken.FirstOrDefault(g => g.Soort == Soort && g.Nummer == Nummer);
            Bestaat = Nummer is null || Gesprek is not null;
        }
    }
}
