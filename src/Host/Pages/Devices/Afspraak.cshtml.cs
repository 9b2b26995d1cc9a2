// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Afspraken;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>What one contract agreed about lending.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class AfspraakModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public string Contract { get; set; } = "";

    [BindProperty]
    public int? TekentermijnDagen { get; set; }

    [BindProperty]
    public int? RetourDagen { get; set; }

    [BindProperty]
    public int? HerinneringVooraf { get; set; }

    [BindProperty]
    public int? HerinneringElke { get; set; }

    [BindProperty]
    public int? HerinneringMeest { get; set; }

    [BindProperty]
    public Vervolgregel BijSchakelen { get; set; }

    [BindProperty]
    public Vervolgregel BijOverstap { get; set; }

    [BindProperty]
    public Vervolgregel BijVerhuizing { get; set; }

    public IEnumerable<SelectListItem> Regels { get; } = Enum.GetValues<Vervolgregel>().Select(r => new SelectListItem(DeviceToon.Vervolg(r), r.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalBruikleenafspraak(Contract), cancellationToken)).TryGet(out var found))
        {
            var g = found.Gegevens;
            (TekentermijnDagen, RetourDagen, HerinneringVooraf, HerinneringElke, HerinneringMeest) = (g.TekentermijnDagen, g.RetourDagen, g.HerinneringVooraf, g.HerinneringElke, g.HerinneringMeest);
            (BijSchakelen, BijOverstap, BijVerhuizing) = (g.BijSchakelen, g.BijOverstap, g.BijVerhuizing);
        }
    }

    // A field that is left empty is out of its range, and says so.
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegBruikleenafspraakVast(Contract, new BruikleenafspraakGegevens(TekentermijnDagen ?? -1, RetourDagen ?? -1, HerinneringVooraf ?? -1, HerinneringElke ?? -1, HerinneringMeest ?? -1, BijSchakelen, BijOverstap, BijVerhuizing)),
        $"De afspraken van contract {Contract} zijn vastgelegd.",
        "/devices/afspraken",
        cancellationToken);
}
