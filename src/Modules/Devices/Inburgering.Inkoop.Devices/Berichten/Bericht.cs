// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Berichten;

/// <summary>Who gets a reminder.</summary>
public enum Ontvanger
{
    /// <summary>The person who has the device.</summary>
    Lener,

    /// <summary>The teacher, who sees the person in class.</summary>
    Docent,

    /// <summary>The consulent of the gemeente.</summary>
    Consulent,
}

/// <summary>A reminder that a device has to come back. It waits here until somebody sent it; what was sent is kept.</summary>
internal sealed class Bericht : IGelogd
{
    private Bericht()
    {
    }

    public Guid Id { get; private set; }

    public Guid BruikleenId { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    public string Gemeente { get; private set; } = "";

    public string Serienummer { get; private set; } = "";

    public string Plaatsing { get; private set; } = "";

    public Ontvanger Ontvanger { get; private set; }

    /// <summary>1 is the one before the day of return, 2 the one on that day, 3 and up come after it.</summary>
    public int Nummer { get; private set; }

    /// <summary>Day on which it is due.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>Day of return that the text names.</summary>
    public DateOnly TerugOp { get; private set; }

    public DateOnly? VerstuurdOp { get; private set; }

    /// <summary>The text as it was sent.</summary>
    [Persoonsgegeven]
    public string? Tekst { get; private set; }

    public string LogSleutel => $"{Serienummer}/{Ontvanger}/{Nummer}";

    public static Bericht Maak(Bruikleen loan, Ontvanger ontvanger, int nummer, DateOnly dag, DateOnly terugOp) => new()
    {
        Id = Guid.CreateVersion7(),
        BruikleenId = loan.Id,
        Aanbieder = loan.Aanbieder,
        Contractnummer = loan.Contractnummer,
        Gemeente = loan.Gemeente,
        Serienummer = loan.Serienummer,
        Plaatsing = loan.Plaatsing,
        Ontvanger = ontvanger,
        Nummer = nummer,
        Dag = dag,
        TerugOp = terugOp,
    };

    public void Verstuur(string tekst, DateOnly op)
    {
        VerstuurdOp = op;
        Tekst = tekst;
    }
}
