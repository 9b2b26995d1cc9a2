// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What the pages for a new and a changed contract share: the form and the lists to choose from.</summary>
public abstract class ContractFormulierPage : InkoopPage
{
    [BindProperty]
    public ContractFormulier Formulier { get; set; } = new();

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    /// <summary>The contract is in force: provider, term and options are fixed.</summary>
    public bool Vast { get; protected set; }

    /// <summary>The ceiling of a contract in force changes by an amendment only.</summary>
    public bool PlafondVast { get; protected set; }

    /// <summary>The value at award is the measure for amendments and stays once it is recorded.</summary>
    public bool OpdrachtwaardeVast { get; protected set; }

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        List<SelectListItem> providers = [];
        string? after = null;
        do
        {
            var page = await SendAsync(new ZoekAanbieders(new PageRequest(PageRequest.Maximum, after)), cancellationToken);
            if (!page.IsSuccess)
            {
                return;
            }

            providers.AddRange(page.Value.Items.Select(a => new SelectListItem($"{a.Naam} ({a.Code})", a.Code)));
            after = page.Value.Volgende;
        }
        while (after is not null);

        Aanbieders = providers;
        var gemeenten = await SendAsync(new ZoekGemeenten(), cancellationToken);
        Gemeenten = gemeenten.IsSuccess ? [.. gemeenten.Value.Gemeenten.Select(g => new SelectListItem(g.Naam, g.Code))] : [];
        while (Formulier.Afspraken.Count < Enum.GetValues<Afspraakonderwerp>().Length)
        {
            Formulier.Afspraken.Add(null);
        }
    }
}
