// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Wachtlijst;

/// <summary>State of somebody on a waiting list.</summary>
internal enum Wachtstand
{
    /// <summary>Waits for a place.</summary>
    Wacht,

    /// <summary>Was placed, here or elsewhere for the same route.</summary>
    Geplaatst,

    /// <summary>Taken off the list with a reason.</summary>
    Afgehaald,
}

/// <summary>One person who waits for a place on one lot.</summary>
internal sealed class Wachtende : IGelogd, IGeversioneerd
{
    private Wachtende()
    {
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Perceelcode { get; private set; } = "";

    public Route Route { get; private set; }

    public Guid InburgeraarId { get; private set; }

    /// <summary>Day of joining the list; never changes, whatever else does.</summary>
    public DateOnly OpLijstSinds { get; private set; }

    /// <summary>First day on which the person can start.</summary>
    public DateOnly KanVanaf { get; private set; }

    /// <summary>Only this form of lessons; null = any.</summary>
    public Groepsvorm? Vorm { get; private set; }

    public Wachtstand Stand { get; private set; }

    /// <summary>Why the person can start later, or was taken off.</summary>
    [Persoonsgegeven]
    public string? Reden { get; private set; }

    /// <summary>Day on which the waiting ended; null while it lasts.</summary>
    public DateOnly? Tot { get; private set; }

    /// <summary>Moment of the last change (UTC), for delta reading.</summary>
    [NietGelogd]
    public DateTimeOffset BijgewerktOp { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Contractnummer}/{Perceelcode}/{Id}";

    public static Wachtende Zet(Guid inburgeraar, Perceel perceel, DateOnly sinds, DateOnly kanVanaf, Groepsvorm? vorm, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PerceelId = perceel.Id,
        Contractnummer = perceel.Contractnummer,
        Perceelcode = perceel.Code,
        Route = perceel.Route,
        InburgeraarId = inburgeraar,
        OpLijstSinds = sinds,
        KanVanaf = kanVanaf,
        Vorm = vorm,
        BijgewerktOp = now,
    };

    /// <summary>Another wish; the day of joining stays, so that nobody loses a turn by it.</summary>
    public Result Wijzig(DateOnly kanVanaf, Groepsvorm? vorm, string? reden, DateTimeOffset now)
    {
        if (Stand != Wachtstand.Wacht)
        {
            return WachtErrors.WachtNietMeer();
        }

        (KanVanaf, Vorm, Reden, BijgewerktOp) = (kanVanaf, vorm, reden, now);
        return Result.Success;
    }

    public Result HaalAf(string reden, DateOnly vandaag, DateTimeOffset now)
    {
        if (Stand != Wachtstand.Wacht)
        {
            return WachtErrors.WachtNietMeer();
        }

        (Stand, Reden, Tot, BijgewerktOp) = (Wachtstand.Afgehaald, reden, vandaag, now);
        return Result.Success;
    }

    /// <summary>There is a place, here or elsewhere.</summary>
    public void Geplaatst(DateOnly vandaag, DateTimeOffset now) => (Stand, Tot, BijgewerktOp) = (Wachtstand.Geplaatst, vandaag, now);
}
