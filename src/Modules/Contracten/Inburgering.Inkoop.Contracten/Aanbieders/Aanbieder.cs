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

    public int Versie { get; private set; }

    public string LogSleutel => Code;

    public static Aanbieder Maak(string code, AanbiederGegevens gegevens)
    {
        var aanbieder = new Aanbieder { Id = Guid.CreateVersion7(), Code = code };
        aanbieder.Wijzig(gegevens);
        return aanbieder;
    }

    public void Wijzig(AanbiederGegevens gegevens)
    {
        Naam = gegevens.Naam;
        Kvk = gegevens.Kvk;
        BowNummer = gegevens.BowNummer;
        Brin = gegevens.Brin;
        Instellingsnummer = gegevens.Instellingsnummer;
    }

    public AanbiederVastgelegd Vastgelegd() => new(new AanbiederInfo(Code, Naam, Instellingsnummer, BowNummer, Brin));
}
