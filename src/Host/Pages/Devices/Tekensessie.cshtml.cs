// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Overeenkomsten;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Devices;

/// <summary>Starts a session in which the borrower signs, on this screen or on a tablet, without an account.</summary>
public sealed class TekensessieModel : InkoopPage
{
    [BindProperty(Name = "bruikleen", SupportsGet = true)]
    public Guid Bruikleen { get; set; }

    [BindProperty]
    public List<Guid> Bruiklenen { get; set; } = [];

    [BindProperty]
    public Taal Taal { get; set; }

    public BruikleenDetail? Detail { get; private set; }

    public IReadOnlyList<SelectListItem> Keuze { get; private set; } = [];

    /// <summary>The session, once it is made. Its key is shown here and nowhere else.</summary>
    public Tekensessie? Sessie { get; private set; }

    public string Adres => Sessie is null ? "" : $"{Request.Scheme}://{Request.Host}/tekenen/{Sessie.Sleutel}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Bruiklenen = [.. Keuze.Select(k => Guid.Parse(k.Value))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = new MaakOvereenkomst(Bruiklenen, Taal);
        if (await LeesbaarAsync(command, cancellationToken) && (await SendAsync(command, cancellationToken)).TryGet(out var session))
        {
            Sessie = session;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if (!(await SendAsync(new HaalBruikleen(Bruikleen), cancellationToken)).TryGet(out var detail))
        {
            return;
        }

        Detail = detail;
        if ((await SendAsync(new ZoekBruiklenenBijPlaatsingen([detail.Bruikleen.Plaatsing]), cancellationToken)).TryGet(out var found))
        {
            Keuze = [.. found.Bruiklenen.GetValueOrDefault(detail.Bruikleen.Plaatsing, []).Where(b => b.GetekendOp is null && b.GeretourneerdOp is null)
                .Select(b => new SelectListItem(b.Accessoires.Count == 0 ? b.Serienummer : $"{b.Serienummer} met {string.Join(", ", b.Accessoires)}", b.Id.ToString()))];
        }
    }
}
