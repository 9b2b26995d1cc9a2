// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.SharedKernel.Logboek;

/// <summary>Which message is running in this scope; fills the audit trail.</summary>
public sealed class MessageContext
{
    /// <summary>Name of the running message, for example <c>PlaatsInburgeraar</c>.</summary>
    public string Handeling { get; private set; } = "Onbekend";

    /// <summary>Reason given with it.</summary>
    public string? Reden { get; private set; }

    /// <summary>Called by the pipeline; a job or event handler calls it itself.</summary>
    public void Begin(string handeling, string? reden = null)
    {
        Handeling = handeling;
        Reden = reden;
    }
}

/// <summary>An entity whose changes are written to the audit trail.</summary>
public interface IGelogd
{
    /// <summary>The human key by which people look it up, for example a contract number.</summary>
    string LogSleutel { get; }
}

/// <summary>
/// A property with personal data. The audit trail says that it changed and who did it, never the value: the trail cannot be
/// changed afterwards and would otherwise keep a name for ever after anonymisation.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersoonsgegevenAttribute : Attribute;

/// <summary>Left out of the audit trail, for example a maintained counter.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NietGelogdAttribute : Attribute;

/// <summary>One line to be written.</summary>
/// <param name="Onderwerp">Type of thing, for example <c>Contract</c>.</param>
/// <param name="Sleutel">Its human key.</param>
/// <param name="Soort">Toegevoegd, Gewijzigd, Verwijderd or Overig.</param>
/// <param name="Oud">Old values as JSON; null when there were none.</param>
/// <param name="Nieuw">New values as JSON; null when there are none.</param>
public sealed record LogRegel(string Onderwerp, string Sleutel, string Soort, string? Oud, string? Nieuw);

/// <summary>
/// A line of the append-only audit trail. Each line holds the hash of the one before it, so that a changed, inserted or removed
/// line shows (<c>inkoop controleer-logboek</c>).
/// </summary>
public sealed class LogboekRegel
{
    /// <summary>Hash before the first line.</summary>
    public static readonly string Begin = new('0', 64);

    private LogboekRegel()
    {
    }

    /// <summary>1, 2, 3 … without gaps, per module.</summary>
    public long Volgnummer { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset Moment { get; private set; }

    /// <summary>Who: stable id.</summary>
    public string ActorId { get; private set; } = "";

    /// <summary>Who: display name at that time.</summary>
    public string ActorNaam { get; private set; } = "";

    /// <summary>Through which face.</summary>
    public Kanaal Kanaal { get; private set; }

    /// <summary>Which message.</summary>
    public string Handeling { get; private set; } = "";

    /// <summary>Type of thing.</summary>
    public string Onderwerp { get; private set; } = "";

    /// <summary>Its human key.</summary>
    public string Sleutel { get; private set; } = "";

    /// <summary>Toegevoegd, Gewijzigd, Verwijderd, Overig.</summary>
    public string Soort { get; private set; } = "";

    /// <summary>Old values (JSON).</summary>
    public string? Oud { get; private set; }

    /// <summary>New values (JSON).</summary>
    public string? Nieuw { get; private set; }

    /// <summary>The written reason, where one was given.</summary>
    public string? Reden { get; private set; }

    /// <summary>Hash of the line before.</summary>
    public string VorigeHash { get; private set; } = "";

    /// <summary>SHA-256 (hex) over all fields of this line and <see cref="VorigeHash"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash that this line should have.</summary>
    public string Bereken()
    {
        var text = new StringBuilder();
        string?[] fields =
        [
            Volgnummer.ToString(CultureInfo.InvariantCulture), Moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), ActorId, ActorNaam,
            Kanaal.ToString(), Handeling, Onderwerp, Sleutel, Soort, Oud, Nieuw, Reden, VorigeHash,
        ];
        foreach (var field in fields)
        {
            // The length in front keeps "a|b" and "a" + "b" apart.
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    internal static LogboekRegel Make(long number, DateTimeOffset now, Actor actor, MessageContext message, LogRegel line, string previous)
    {
        var row = new LogboekRegel
        {
            Volgnummer = number,

            // PostgreSQL keeps microseconds; the hash must be the same after reading back.
            Moment = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % 10), TimeSpan.Zero),
            ActorId = actor.Id,
            ActorNaam = actor.Naam,
            Kanaal = actor.Kanaal,
            Handeling = message.Handeling,
            Reden = message.Reden,
            Onderwerp = line.Onderwerp,
            Sleutel = line.Sleutel,
            Soort = line.Soort,
            Oud = line.Oud,
            Nieuw = line.Nieuw,
            VorigeHash = previous,
        };
        row.Hash = row.Bereken();
        return row;
    }
}

/// <summary>Logs which people somebody has looked at, and why.</summary>
public interface IInzageLogboek
{
    /// <summary>Writes one line per look, in one statement, and makes it durable before the answer leaves.</summary>
    Task LegVastAsync(string doel, IReadOnlyCollection<string> dossiernummers, CancellationToken cancellationToken);
}
