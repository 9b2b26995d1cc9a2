// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Pages.Importeren;

/// <summary>Upload of a bundle; it is checked first and stored only after a confirmation.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
[RequestSizeLimit(MaxVerzoek)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxVerzoek)]
public sealed class IndexModel(IServiceProvider services) : InkoopPage
{
    // The import refuses what is larger than its own limit with a message; this one only stops a flood.
    private const long MaxVerzoek = 1_000_000_000;

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    public IReadOnlyList<ImportOverzicht> Importen { get; private set; } = [];

    /// <summary>Files that the visitor may deliver, with their columns as the importers themselves declare them.</summary>
    public IReadOnlyList<(string Naam, IReadOnlyList<string> Kolommen)> Bestanden { get; private set; } = [];

    public int MaxMb => services.GetRequiredService<IOptions<ImportOptions>>().Value.MaxUploadMb;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Bestand is null)
        {
            ModelState.AddModelError(nameof(Bestand), ImportErrors.Leeg().Message);
        }
        else
        {
            await using var stream = Bestand.OpenReadStream();
            var kept = await services.GetRequiredService<ImportOpslag>().BewaarAsync(stream, cancellationToken);
            foreach (var error in kept.Errors)
            {
                ModelState.AddModelError(nameof(Bestand), error.Message);
            }

            if (kept.TryGet(out var id) && (await SendAsync(new StartImport(id, Bestand.FileName, Proef: true, PerRij: false), cancellationToken)).IsSuccess)
            {
                return LocalRedirect($"/importeren/{id}");
            }
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new ZoekImporten(), cancellationToken);
        Importen = found.IsSuccess ? found.Value : [];
        Bestanden = [.. services.GetServices<IBestandImport>()
            .OrderBy(i => i.Volgorde)
            .GroupBy(i => i.Bestand, StringComparer.Ordinal)
            .Where(g => g.All(i => i.Rollen.Any(Actor.Is)))
            .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.SelectMany(i => i.Kolommen).GroupBy(k => k.Naam, StringComparer.Ordinal).Select(k => k.Key + (k.Any(c => c.Verplicht) ? "*" : ""))]))];
    }
}
