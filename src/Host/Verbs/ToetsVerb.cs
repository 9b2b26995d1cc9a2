// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary>
/// <c>inkoop toets</c>: what the placement rules say about a list of cases, without placing anybody. Prints a JSON array in the order
/// of the rows; when one row cannot be asked, nothing is printed but the errors.
/// </summary>
internal static partial class ToetsVerb
{
    private static readonly Kolom[] Kolommen =
    [
        new("dossiernummer", KolomSoort.Tekst, true, "een dossiernummer"),
        new("contract", KolomSoort.Tekst, true, "een contractnummer"),
        new("perceel", KolomSoort.Tekst, true, "een perceel van het contract"),
        new("startdatum", KolomSoort.Datum, true, "een datum, zoals 2026-10-01 of 01-10-2026"),
        Kolom.VanCode<Financiering>("financiering"),
    ];

    // Meant for people and programs that read Dutch: é and ‘ stay as they are.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Command Make()
    {
        var command = new Command("toets", "Toetst een lijst met mogelijke plaatsingen aan de regels R01–R21, zonder iemand te plaatsen.");
        var options = VerbOptions.AddTo(command);
        var cases = new Option<string>("--gevallen") { Description = "CSV-bestand met de kolommen dossiernummer, contract, perceel, startdatum en financiering.", Required = true };
        var format = new Option<string>("--formaat") { Description = "json.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        command.Options.Add(cases);
        command.Options.Add(format);
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, services => RunAsync(services, parsed.GetValue(cases)!, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return await FailAsync([new ImportMelding(Path.GetFileName(path), 0, null, null, $"Het bestand ‘{path}’ is niet gevonden.")]);
        }

        List<Rij> rows;
        List<ImportMelding> errors;
        try
        {
            (rows, errors) = Lees(new CsvTabel(Path.GetFileName(path), () => File.OpenRead(path), new ImportOptions()), cancellationToken);
        }
        catch (BestandFout fault)
        {
            (rows, errors) = ([], [new ImportMelding(fault.Bestand, fault.Regel, null, null, fault.Message)]);
        }

        if (errors.Count > 0)
        {
            return await FailAsync(errors);
        }

        if (rows.Count == 0)
        {
            await PrintAsync([], cancellationToken);
            return 0;
        }

        var outcome = await services.GetRequiredService<IMediator>().Send(new ToetsPlaatsing([.. rows.Select(r => r.Geval)]), cancellationToken);
        if (!outcome.TryGet(out var report))
        {
            return await FailAsync([.. outcome.Errors.Select(e => Melding(Path.GetFileNameWithoutExtension(path), rows, e))]);
        }

        await PrintAsync([.. report.Resultaten.Select(Regel)], cancellationToken);
        return 0;
    }

    /// <summary>The cases of a table, and what is wrong with its rows; all faults at once.</summary>
    private static (List<Rij> Rijen, List<ImportMelding> Fouten) Lees(CsvTabel table, CancellationToken cancellationToken)
    {
        List<Rij> rows = [];
        List<ImportMelding> errors = [];
        int[]? places = null;
        foreach (var raw in table.Lees(cancellationToken))
        {
            if (places is null)
            {
                places = [.. Kolommen.Select(k => raw.Cellen.Select(c => c.Tekst.ToLowerInvariant()).ToList().IndexOf(k.Naam))];
                var missing = Kolommen.Where((_, i) => places[i] < 0).Select(k => k.Naam).ToList();
                if (missing.Count > 0)
                {
                    throw new BestandFout(table.Naam, raw.Regel, $"Deze kolommen ontbreken: {string.Join(", ", missing)}. Verwacht de kolommen: {string.Join(";", Kolommen.Select(k => k.Naam))}.");
                }

                continue;
            }

            var before = errors.Count;
            var values = Kolommen.Select((k, i) => Waarde(table.Naam, raw, k, places[i], errors)).ToList();
            if (errors.Count == before)
            {
                rows.Add(new Rij(raw.Regel, new Toetsgeval((string)values[0]!, (string)values[1]!, (string)values[2]!, (DateOnly)values[3]!, Enum.Parse<Financiering>((string)values[4]!))));
            }
        }

        return places is null
            ? throw new BestandFout(table.Naam, 0, $"Het bestand is leeg. Verwacht de kolommen: {string.Join(";", Kolommen.Select(k => k.Naam))}.")
            : (rows, errors);
    }

    private static object? Waarde(string file, RuweRij row, Kolom column, int place, List<ImportMelding> errors)
    {
        var cell = place < row.Cellen.Count ? row.Cellen[place] : new Cel("");
        var reader = new KolomLezer(column);
        if (!reader.Lees(cell, out var value))
        {
            errors.Add(new ImportMelding(file, row.Regel, column.Naam, cell.Tekst, $"‘{cell.Tekst}’ klopt niet: verwacht {reader.Verwacht}."));
        }
        else if (value is null)
        {
            errors.Add(new ImportMelding(file, row.Regel, column.Naam, "", $"Dit veld is leeg: verwacht {reader.Verwacht}."));
        }

        return value;
    }

    /// <summary>An error of the rules about case number so many, as one about a row and column of the file.</summary>
    private static ImportMelding Melding(string file, List<Rij> rows, Error error)
    {
        var place = Plaats().Match(error.Field ?? "");
        return place.Success
            ? new ImportMelding(file, rows[int.Parse(place.Groups["rij"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)].Regel, place.Groups["kolom"].Value.ToLowerInvariant(), null, error.Message)
            : new ImportMelding(file, 0, null, null, error.Message);
    }

    private static async Task<int> FailAsync(IReadOnlyList<ImportMelding> errors)
    {
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync(ImporteerVerb.Regel(error));
        }

        return 1;
    }

    private static async Task PrintAsync(IReadOnlyList<JsonRegel> lines, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, lines, Json, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static JsonRegel Regel(Toetsresultaat result) => new(
        result.Geval.Dossiernummer,
        result.Geval.Contract,
        result.Geval.Perceel,
        result.Geval.Startdatum,
        result.Toegestaan,
        [.. result.Regels.Select(r => new JsonUitkomst(r.Code, r.Uitkomst, r.Motiveerbaar, r.Toelichting, r.Bron))]);

    [GeneratedRegex(@"^Gevallen\[(?<rij>\d+)\]\.(?<kolom>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plaats();

    private sealed record Rij(int Regel, Toetsgeval Geval);

    private sealed record JsonRegel(string Dossiernummer, string Contract, string Perceel, DateOnly Startdatum, bool Toegestaan, IReadOnlyList<JsonUitkomst> Regels);

    private sealed record JsonUitkomst(string Code, Regeloordeel Uitkomst, bool Motiveerbaar, string Toelichting, string Bron);
}
