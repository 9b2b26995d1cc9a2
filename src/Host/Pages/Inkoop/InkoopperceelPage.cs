// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Beoordelen;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>A page about the bids of one lot.</summary>
public abstract class InkoopperceelPage : InkoopHandelingPage
{
    /// <summary>Code of the lot.</summary>
    [BindProperty(Name = "perceel", SupportsGet = true)]
    public string Perceel { get; set; } = "";

    public Perceelbeoordeling? Beoordeling { get; private set; }

    public string PerceelPad => InkoopTonen.PerceelPad(Nummer, Perceel);

    public string Naam(string aanbieder) => Beoordeling?.Inschrijvingen.FirstOrDefault(i => i.Aanbieder.Code == aanbieder)?.Aanbieder.Naam ?? aanbieder;

    protected override async Task LaadDelenAsync(CancellationToken cancellationToken)
    {
        var found = await SendAsync(new HaalPerceelbeoordeling(Nummer, Perceel), cancellationToken);
        Beoordeling = found.IsSuccess ? found.Value : null;
    }
}
