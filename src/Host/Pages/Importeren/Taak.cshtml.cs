// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Importeren;

/// <summary>One import: its progress, what a trial found, the choice to store it, and how it ended.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder)]
public sealed class TaakModel(IServiceProvider services) : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportOverzicht Import { get; private set; } = null!;

    public static string Stand(ImportOverzicht import) => (import.Status, import.Resultaat) switch
    {
        (ImportStatus.Wacht, _) => "Wacht",
        (ImportStatus.Bezig, _) => "Bezig",
        (_, { Gelukt: true, Proef: true, Fouten: 0 }) => "Gecontroleerd",
        (_, { Gelukt: true, Proef: false, Fouten: 0 }) => "Opgeslagen",
        (_, { Gelukt: true, Proef: false }) => "Deels opgeslagen",
        (_, { Proef: true }) => "Fouten gevonden",
        _ => "Niet opgeslagen",
    };

    public static Toonsoort Soort(ImportOverzicht import) => (import.Status, import.Resultaat) switch
    {
        (not ImportStatus.Klaar, _) => Toonsoort.Info,
        (_, { Gelukt: true, Fouten: 0 }) => Toonsoort.Goed,
        (_, { Gelukt: true }) => Toonsoort.LetOp,
        _ => Toonsoort.Fout,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Import.Status == ImportStatus.Klaar && Request.Headers.ContainsKey("HX-Request"))
        {
            // The part that polls is gone from the page: let the browser load the result as a whole.
            Response.Headers["HX-Refresh"] = "true";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostOpslaanAsync(bool perRij, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(new BevestigImport(Id, perRij), cancellationToken);
        return outcome.IsSuccess ? LocalRedirect($"/importeren/{Id}")
            : await FindAsync(cancellationToken) ? Page()
            : NotFound();
    }

    public async Task<IActionResult> OnGetFoutenAsync(CancellationToken cancellationToken)
    {
        var file = services.GetRequiredService<ImportOpslag>().Fouten(Id);
        return await FindAsync(cancellationToken) && System.IO.File.Exists(file) ? PhysicalFile(file, "application/zip", "fouten.zip") : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new HaalImport(Id), cancellationToken);
        if (found.TryGet(out var import))
        {
            Import = import;
        }

        return found.IsSuccess;
    }
}
