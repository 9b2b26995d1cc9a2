// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>One tender with everything under it.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class TrajectModel : InkoopPage
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>History before this line.</summary>
    [BindProperty(Name = "eerder", SupportsGet = true)]
    public long? Eerder { get; set; }

    public InkooptrajectDetail? Traject { get; private set; }

    public GeschiedenisPagina? Geschiedenis { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    /// <summary>The file for an audit as a download.</summary>
    public async Task<IActionResult> OnGetDossierAsync(string formaat, CancellationToken cancellationToken) =>
        await MagAsync(cancellationToken) ? new Bestand(await InkoopEndpoints.DossierAsync(Nummer, formaat, HttpContext, cancellationToken)) : Page();

    /// <summary>Open contracting data as a download.</summary>
    public async Task<IActionResult> OnGetOcdsAsync(CancellationToken cancellationToken) =>
        await MagAsync(cancellationToken) ? new Bestand(await InkoopEndpoints.OcdsAsync(Nummer, HttpContext, cancellationToken)) : Page();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var traject = await SendAsync(new HaalInkooptraject(Nummer), cancellationToken);
        if (traject.IsSuccess)
        {
            Traject = traject.Value;
            var history = await SendAsync(new ZoekInkooptrajectGeschiedenis(Nummer, Eerder, 15), cancellationToken);
            Geschiedenis = history.IsSuccess ? history.Value : null;
        }

        return Page();
    }

    // Refused and missing look the same as on the page itself.
    private async Task<bool> MagAsync(CancellationToken cancellationToken) => (await SendAsync(new HaalInkooptraject(Nummer), cancellationToken)).IsSuccess;

    private sealed class Bestand(Microsoft.AspNetCore.Http.IResult result) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => result.ExecuteAsync(context.HttpContext);
    }
}
