// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Codelijsten;

/// <summary>What a lot is bought for: a leerroute (B1, Onderwijs, Z) or a part of the obligation.</summary>
public enum Route
{
    /// <summary>B1-route (DUO code B).</summary>
    B1,

    /// <summary>Onderwijsroute (DUO code O).</summary>
    Onderwijs,

    /// <summary>Zelfredzaamheidsroute (DUO code Z).</summary>
    Z,

    /// <summary>Participatieverklaringstraject.</summary>
    PVT,

    /// <summary>Module Arbeidsmarkt en Participatie.</summary>
    MAP,

    /// <summary>Maatschappelijke begeleiding.</summary>
    MB,

    /// <summary>Brugklas: guided first months.</summary>
    Brugklas,

    /// <summary>Literacy lessons.</summary>
    Alfabetisering,
}

/// <summary>Under which law somebody is obliged.</summary>
public enum Wet
{
    /// <summary>Wet inburgering 2021: obliged on or after 1 January 2022.</summary>
    Wi2021,

    /// <summary>Wet inburgering 2013: the 'en ondertussen' group.</summary>
    Wi2013,
}

/// <summary>Why somebody came; decides what the gemeente pays.</summary>
public enum Soort
{
    /// <summary>Asielstatushouder.</summary>
    Asiel,

    /// <summary>Gezinsmigrant.</summary>
    Gezin,

    /// <summary>Overige migrant.</summary>
    Overig,
}

/// <summary>Literacy, in DUO's codes.</summary>
public enum Alfabetisering
{
    /// <summary>Analphabetic.</summary>
    A,

    /// <summary>Literate in another script.</summary>
    AA,

    /// <summary>Not applicable.</summary>
    NVT,
}

/// <summary>Who pays the lessons.</summary>
public enum Financiering
{
    /// <summary>The gemeente, from the contract.</summary>
    Gemeente,

    /// <summary>The person's DUO loan.</summary>
    DuoLening,

    /// <summary>The person.</summary>
    Zelf,

    /// <summary>Somebody else, for example an employer.</summary>
    Overig,
}

/// <summary>How a placement ended.</summary>
public enum Eindreden
{
    /// <summary>Passed.</summary>
    Geslaagd,

    /// <summary>Passed with exam parts scaled down to A2.</summary>
    GeslaagdAfgeschaald,

    /// <summary>Went on on another leerroute.</summary>
    Geschakeld,

    /// <summary>Went on at another provider on the same route.</summary>
    Overstap,

    /// <summary>Dropped out.</summary>
    Uitval,

    /// <summary>Moved away (neutral).</summary>
    Verhuisd,

    /// <summary>The obligation ended (neutral).</summary>
    EindePlicht,

    /// <summary>Died (neutral).</summary>
    Overleden,
}

/// <summary>State of the Blik op Werk keurmerk inburgeren.</summary>
public enum KeurmerkStatus
{
    /// <summary>Valid.</summary>
    Geldig,

    /// <summary>Aspirant: new provider on its way to the full keurmerk; counts as valid for placing.</summary>
    Aspirant,

    /// <summary>Suspended: no new placements.</summary>
    Geschorst,

    /// <summary>Withdrawn: no new placements.</summary>
    Ingetrokken,

    /// <summary>None.</summary>
    Geen,
}

/// <summary>How a lot is paid.</summary>
public enum Prijsmodel
{
    /// <summary>Per attended course hour.</summary>
    PerUur,

    /// <summary>One amount per person.</summary>
    PerTraject,

    /// <summary>An amount per module.</summary>
    PerModule,

    /// <summary>Paid on result.</summary>
    PerResultaat,
}

/// <summary>Questions about codes that have one answer.</summary>
public static class CodeExtensions
{
    /// <summary>True for B1, Onderwijs and Z; false for parts such as PVT and MAP.</summary>
    public static bool IsLeerroute(this Route route) => route is Route.B1 or Route.Onderwijs or Route.Z;

    /// <summary>DUO's letter of a leerroute; empty for a part.</summary>
    public static string? DuoCode(this Route route) => route switch
    {
        Route.B1 => "B",
        Route.Onderwijs => "O",
        Route.Z => "Z",
        _ => null,
    };
}
