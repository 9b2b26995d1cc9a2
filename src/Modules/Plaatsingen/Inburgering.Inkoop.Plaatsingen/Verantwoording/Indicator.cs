// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Verantwoording;

/// <summary>A line of the yearly accountability file: a code that who asks for the file made up, and which of our figures belongs to it. Data, because codes change by the year.</summary>
internal sealed class Indicator : IGelogd, IGeversioneerd
{
    private Indicator()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Free code, for example <c>I12/03</c>.</summary>
    public string Code { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public Verantwoordingsmaat Maat { get; private set; }

    /// <summary>Only this leerroute; null = all together.</summary>
    public Route? Route { get; private set; }

    /// <summary>First day on which the code is used.</summary>
    public DateOnly Vanaf { get; private set; }

    /// <summary>Last day; null = until further notice.</summary>
    public DateOnly? Tot { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Code}/{Vanaf:yyyy-MM-dd}";

    public static Indicator Maak(string code, DateOnly vanaf) => new() { Id = Guid.CreateVersion7(), Code = code, Vanaf = vanaf };

    public void Schrijf(string omschrijving, Verantwoordingsmaat maat, Route? route, DateOnly? tot) => (Omschrijving, Maat, Route, Tot) = (omschrijving, maat, route, tot);

    /// <summary>True when both are used on some day.</summary>
    public bool Overlapt(DateOnly vanaf, DateOnly? tot) => Vanaf <= (tot ?? DateOnly.MaxValue) && vanaf <= (Tot ?? DateOnly.MaxValue);
}

/// <summary>A figure of a gemeente over a year that an indicator can stand for.</summary>
public enum Verantwoordingsmaat
{
    /// <summary>People with a first PIP in the year.</summary>
    NieuweInburgeraars,

    /// <summary>Of those, first PIP within its term.</summary>
    PipOpTijd,

    /// <summary>Leerrouteperioden begun.</summary>
    Gestart,

    /// <summary>Leerrouteperioden passed.</summary>
    Geslaagd,

    /// <summary>Of those, with parts at A2.</summary>
    GeslaagdAfgeschaald,

    /// <summary>Leerrouteperioden that ended because the person went on on another route.</summary>
    Geschakeld,

    /// <summary>Leerrouteperioden that ended because the person dropped out.</summary>
    Uitval,

    /// <summary>Leerrouteperioden that ended because the person moved, died or was no longer obliged.</summary>
    NeutraleUitstroom,

    /// <summary>Exams taken.</summary>
    ExamensAfgelegd,

    /// <summary>Exams passed.</summary>
    ExamensGeslaagd,

    /// <summary>PVT completed.</summary>
    PvtAfgerond,

    /// <summary>MAP completed.</summary>
    MapAfgerond,

    /// <summary>Participation hours of what was completed.</summary>
    Participatieuren,

    /// <summary>Lesson hours offered.</summary>
    UrenAangeboden,

    /// <summary>Lesson hours attended.</summary>
    UrenGevolgd,

    /// <summary>Euro of what was delivered.</summary>
    KostenEuro,
}
