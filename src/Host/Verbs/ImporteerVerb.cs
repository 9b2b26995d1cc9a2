// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Spectre.Console;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary><c>inkoop importeer MAP|ZIP|XLSX</c>: reads an aanlevermap; exits 0 only when everything asked for was stored.</summary>
internal static class ImporteerVerb
{
    public static Command Make()
    {
        var command = new Command("importeer", "Leest een aanlevermap (map, .zip of .xlsx) in.");
        var path = new Argument<string>("aanlevering") { Description = "Map, .zip of .xlsx." };
        var trial = new Option<bool>("--proef") { Description = "Controleert alles en slaat niets op." };
        var perRow = new Option<bool>("--per-rij") { Description = "Slaat de goede rijen op, ook als andere worden afgewezen." };
        var rejected = new Option<string?>("--fouten") { Description = "Zip-bestand waarin de afgewezen rijen komen." };
        command.Arguments.Add(path);
        command.Options.Add(trial);
        command.Options.Add(perRow);
        command.Options.Add(rejected);
        var options = VerbOptions.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(path)!;
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(given)));
            var order = new ImportOpdracht(given, name, Actor.Systeem(Kanaal.Opdrachtregel), parsed.GetValue(trial), parsed.GetValue(perRow), parsed.GetValue(rejected));
            return options.RunAsync(parsed, services => RunAsync(services, order, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ImportOpdracht order, CancellationToken cancellationToken)
    {
        var importer = services.GetRequiredService<Importeur>();
        var result = Console.IsErrorRedirected
            ? await importer.VoerUitAsync(order, null, cancellationToken)
            : await WithProgressAsync(importer, order, cancellationToken);
        foreach (var message in result.Meldingen)
        {
            await Console.Error.WriteLineAsync(Regel(message));
        }

        var left = result.Fouten + result.Waarschuwingen - result.Meldingen.Count;
        if (left > 0)
        {
            await Console.Error.WriteLineAsync($"… en nog {left} meldingen.");
        }

        AnsiConsole.Write(Tabel(result));
        Console.WriteLine(result.Samenvatting);
        if (result.HeeftFoutenbestand)
        {
            Console.WriteLine($"De afgewezen rijen staan in {order.FoutenPad}.");
        }

        if (result.Gelukt && !result.Proef)
        {
            // Without a running server nobody else would tell the other modules.
            await services.GetRequiredService<OutboxRelay>().DeliverAsync(cancellationToken);
        }

        return result.Gelukt && result.Fouten == 0 ? 0 : 1;
    }

    /// <summary>A message as one line.</summary>
    internal static string Regel(ImportMelding message)
    {
        var place = message.Bestand
            + (message.Regel > 0 ? $", regel {message.Regel}" : "")
            + (message.Kolom is null ? "" : $", kolom {message.Kolom}");
        return $"{(message.IsWaarschuwing ? "Let op" : "Fout")}: {place}: {message.Melding}";
    }

    private static async Task<ImportResultaat> WithProgressAsync(Importeur importer, ImportOpdracht order, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("voorbereiden", maxValue: 1);
                var progress = new Doorgeven(p =>
                {
                    task.Description = $"{p.Bestand} {Toon.Getal(p.Rijen)} rijen";
                    task.Value = p.Geheel;
                });
                return importer.VoerUitAsync(order, progress, cancellationToken);
            });
    }

    private static Table Tabel(ImportResultaat result)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Bestand");
        foreach (var title in new[] { "Gelezen", "Nieuw", "Gewijzigd", "Gelijk", "Afgewezen" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (var file in result.Bestanden)
        {
            table.AddRow([Markup.Escape(file.Bestand), .. new[] { file.Gelezen, file.Toegevoegd, file.Gewijzigd, file.Ongewijzigd, file.Afgewezen }.Select(n => n.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")))]);
        }

        return table;
    }

    // Progress<T> would report through the thread pool, out of order.
    private sealed class Doorgeven(Action<ImportVoortgang> report) : IProgress<ImportVoortgang>
    {
        public void Report(ImportVoortgang value) => report(value);
    }
}
