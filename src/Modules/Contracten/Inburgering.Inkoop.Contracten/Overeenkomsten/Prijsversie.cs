// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A price of a lot from a day on. A later version never changes an earlier one.</summary>
internal sealed class Prijsversie : IGelogd
{
    private Prijsversie()
    {
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>Contract number, slash, code of the lot.</summary>
    [NietGelogd]
    public string Perceelnaam { get; private set; } = "";

    public Prijsmodel Model { get; private set; }

    public decimal TariefEuro { get; private set; }

    public DateOnly Vanaf { get; private set; }

    public DateOnly? Tot { get; private set; }

    public int? UrenInbegrepen { get; private set; }

    public string LogSleutel => Perceelnaam;

    public static Prijsversie Maak(Perceel perceel, PrijsGegevens gegevens)
    {
        var prijs = new Prijsversie { Id = Guid.CreateVersion7(), PerceelId = perceel.Id, Perceelnaam = perceel.LogSleutel, Vanaf = gegevens.Vanaf };
        prijs.Corrigeer(gegevens);
        return prijs;
    }

    /// <summary>Only for a contract that is still a concept, or for a corrected delivery.</summary>
    public void Corrigeer(PrijsGegevens gegevens)
    {
        Model = gegevens.Model;
        TariefEuro = gegevens.TariefEuro;
        Tot = gegevens.Tot;
        UrenInbegrepen = gegevens.UrenInbegrepen;
    }

    public PrijsAfspraak Afspraak() => new(Model, TariefEuro, Vanaf, Tot, UrenInbegrepen);
}
