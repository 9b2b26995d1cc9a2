// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Aanbieders;

internal sealed class Aanbieder : IGelogd, IGeversioneerd
{
    private Aanbieder()
    {
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public string? Kvk { get; private set; }

    public string? BowNummer { get; private set; }

    public string? Brin { get; private set; }

    public string? Instellingsnummer { get; private set; }

    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Code;

    public static Aanbieder Maak(string code, AanbiederGegevens gegevens, DateTimeOffset nu)
    {
        var aanbieder = new Aanbieder { Id = Guid.CreateVersion7(), Code = code };
        aanbieder.Wijzig(gegevens, nu);
        return aanbieder;
    }

    public void Wijzig(AanbiederGegevens gegevens, DateTimeOffset nu)
    {
        Naam = gegevens.Naam.Trim();
        Kvk = Leeg(gegevens.Kvk);
        BowNummer = Leeg(gegevens.BowNummer);
        Brin = Leeg(gegevens.Brin);
        Instellingsnummer = Leeg(gegevens.Instellingsnummer);
        BijgewerktOp = nu;
    }

    public AanbiederGegevens Gegevens() => new(Naam, Kvk, BowNummer, Brin, Instellingsnummer);

    public AanbiederVastgelegd Vastgelegd() => new(new AanbiederInfo(Code, Naam, Instellingsnummer, BowNummer, Brin));

    // A form sends an empty field as an empty text; two providers without a number are not the same provider.
    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
