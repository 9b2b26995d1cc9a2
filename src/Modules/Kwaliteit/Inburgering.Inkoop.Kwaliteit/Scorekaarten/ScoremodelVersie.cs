// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Kwaliteit.Scorekaarten;

/// <summary>One version of the scoring model of a route; it counts for periods that end on or after its first day, until the next version. Never changed.</summary>
internal sealed class ScoremodelVersie : IGelogd
{
    private static readonly JsonSerializerOptions Vorm = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ScoremodelVersie()
    {
    }

    public Guid Id { get; private set; }

    public Route Route { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Vanaf { get; private set; }

    /// <summary>What it says, as JSON: read and written as a whole.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>Why this version was made.</summary>
    public string Reden { get; private set; } = "";

    public string Door { get; private set; } = "";

    public DateOnly VastgesteldOp { get; private set; }

    public string LogSleutel => $"{Route}/{Vanaf:yyyy-MM-dd}";

    public ScoremodelInhoud Inhoud => JsonSerializer.Deserialize<ScoremodelInhoud>(Tekst, Vorm)!;

    public static ScoremodelVersie Maak(Route route, DateOnly vanaf, ScoremodelInhoud inhoud, string reden, string door, DateOnly op) => new()
    {
        Id = Guid.CreateVersion7(),
        Route = route,
        Vanaf = vanaf,
        Tekst = JsonSerializer.Serialize(inhoud, Vorm),
        Reden = reden,
        Door = door,
        VastgesteldOp = op,
    };
}
