// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>The report as JSON for machines: fixed names and order, numbers to six decimals.</summary>
public static class DoorstroomJson
{
    /// <summary>Writes the report as UTF-8, ending with a line break.</summary>
    public static byte[] Schrijf(DoorstroomRapport rapport)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("peildatum", rapport.Filter.Peildatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("wet", rapport.Filter.Wet.ToString());
            json.WriteString("gemeente", rapport.Filter.Gemeente);
            json.WriteStartObject("routes");
            foreach (var route in rapport.Routes)
            {
                json.WriteStartObject(route.Route.ToString());
                Groep(json, "alle", route.Alle);
                foreach (var cohort in route.Cohorten)
                {
                    Groep(json, cohort.Jaar?.ToString(CultureInfo.InvariantCulture) ?? "zonder_pip", cohort.Cijfers);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Groep(Utf8JsonWriter json, string naam, DoorstroomCijfers c)
    {
        json.WriteStartObject(naam);
        Geheel(json, "instroom", c.Instroom);
        Geheel(json, "lopend", c.Lopend);
        Geheel(json, "geslaagd", c.Geslaagd);
        Geheel(json, "waarvan_afgeschaald", c.WaarvanAfgeschaald);
        Geheel(json, "geschakeld", c.Geschakeld);
        Geheel(json, "uitval", c.Uitval);
        Geheel(json, "verhuisd", c.Verhuisd);
        Geheel(json, "einde_plicht", c.EindePlicht);
        Geheel(json, "overleden", c.Overleden);
        Getal(json, "slagingspercentage", c.Slagingspercentage);
        Getal(json, "cohortrendement", c.Cohortrendement);
        Spreiding(json, "maanden_tot_slagen", c.MaandenTotSlagen);
        Spreiding(json, "maanden_tot_uitstroom", c.MaandenTotUitstroom);
        json.WriteStartObject("cumulatieve_incidentie");
        foreach (var point in c.CumulatieveIncidentie)
        {
            Getal(json, point.Maanden.ToString(CultureInfo.InvariantCulture), point.Aandeel);
        }

        json.WriteEndObject();
        Geheel(json, "mediaan_dagen_incidentie", c.MediaanDagenIncidentie);
        json.WriteStartObject("binnen");
        foreach (var within in c.Binnen)
        {
            json.WriteStartObject(within.Maanden.ToString(CultureInfo.InvariantCulture));
            Geheel(json, "waarneembaar", within.Waarneembaar);
            Geheel(json, "geslaagd", within.Geslaagd);
            Getal(json, "aandeel", within.Aandeel);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Spreiding(Utf8JsonWriter json, string naam, Spreiding s)
    {
        json.WriteStartObject(naam);
        Geheel(json, "n", s.N);
        Getal(json, "p25", s.P25);
        Getal(json, "mediaan", s.Mediaan);
        Getal(json, "p75", s.P75);
        json.WriteEndObject();
    }

    private static void Geheel(Utf8JsonWriter json, string naam, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(naam, number);
        }
        else
        {
            json.WriteNull(naam);
        }
    }

    // A fraction keeps at least one decimal, so that a reader sees that it is one.
    private static void Getal(Utf8JsonWriter json, string naam, double? value)
    {
        if (value is not { } number)
        {
            json.WriteNull(naam);
            return;
        }

        var text = number.ToString("F6", CultureInfo.InvariantCulture).TrimEnd('0');
        json.WritePropertyName(naam);
        json.WriteRawValue(text.EndsWith('.') ? text + "0" : text);
    }
}
