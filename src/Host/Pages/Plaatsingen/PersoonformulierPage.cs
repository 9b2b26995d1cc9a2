// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>What the pages for a new and a changed person share: the fields and the gemeenten to choose from.</summary>
public abstract class PersoonformulierPage(IContracten contracten) : InkoopPage
{
    [BindProperty]
    public Persoonformulier Gegevens { get; set; } = new();

    /// <summary>The gemeenten that the consulent works for.</summary>
    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken) =>
        Gemeenten = (await Namenlijst.LaadAsync(contracten, cancellationToken)).GemeentenVan(Actor.Scope);
}

/// <summary>Choices with more words than the code has.</summary>
public static class Persoonkeuzes
{
    /// <summary>Literacy.</summary>
    public static IReadOnlyList<SelectListItem> Alfabetisering { get; } =
    [
        new("Nee", "NVT"),
        new("Ja, analfabeet (A)", "A"),
        new("Ja, gealfabetiseerd in een ander schrift (AA)", "AA"),
    ];
}
