// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Aanbieders;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>What somebody types about a provider.</summary>
public sealed class AanbiederFormulier
{
    public string? Naam { get; set; }

    public string? Kvk { get; set; }

    public string? BowNummer { get; set; }

    public string? Brin { get; set; }

    public string? Instellingsnummer { get; set; }

    public static AanbiederFormulier Van(AanbiederGegevens gegevens) =>
        new() { Naam = gegevens.Naam, Kvk = gegevens.Kvk, BowNummer = gegevens.BowNummer, Brin = gegevens.Brin, Instellingsnummer = gegevens.Instellingsnummer };

    public AanbiederGegevens Gegevens() => new(Naam ?? "", Kvk?.Trim(), BowNummer?.Trim(), Brin?.Trim(), Instellingsnummer?.Trim());
}

/// <summary>Records a new provider.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class AanbiederNieuwModel : InkoopPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public AanbiederFormulier Formulier { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new RegistreerAanbieder(Code?.Trim() ?? "", Formulier.Gegevens()),
        $"Aanbieder {Formulier.Naam} is vastgelegd.",
        ContractTonen.AanbiederPad(Code?.Trim() ?? ""),
        cancellationToken);
}
