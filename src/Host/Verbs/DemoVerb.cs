// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Inburgering.Inkoop.Host.Demo;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary><c>inkoop demo</c>: makes a seeded, invented region, in an empty database or as csv files.</summary>
internal static class DemoVerb
{
    public static Command Make()
    {
        var command = new Command("demo", "Maakt een verzonnen regio: in een lege database, of als bestanden met --map.");
        var seed = new Option<int>("--zaad") { Description = "Hetzelfde zaad geeft dezelfde regio.", DefaultValueFactory = _ => 1 };
        var size = new Option<Omvang>("--omvang") { Description = "klein (300 personen), middel (12.000 personen) of groot (1 miljoen plaatsingen).", DefaultValueFactory = _ => Omvang.Klein };
        var day = new Option<DateOnly?>("--peildatum") { Description = "De dag die in de regio ‘vandaag’ is; anders de dag van nu." };
        var folder = new Option<string?>("--map") { Description = "Schrijf csv-bestanden in deze map en laat de database met rust." };
        command.Options.Add(seed);
        command.Options.Add(size);
        command.Options.Add(day);
        command.Options.Add(folder);
        var options = VerbOptions.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var order = new DemoOpdracht(parsed.GetValue(seed), parsed.GetValue(size), parsed.GetValue(day) ?? TimeProvider.System.Vandaag());
            if (parsed.GetValue(folder) is { } target)
            {
                await DemoMap.SchrijfAsync(new DemoRegio(order), target, cancellationToken);
                Console.WriteLine($"De bestanden staan in {Path.GetFullPath(target)}.");
                return 0;
            }

            return await options.RunAsync(parsed, services => VulAsync(services, order, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static async Task<int> VulAsync(IServiceProvider services, DemoOpdracht order, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<DemoVuller>().VulAsync(order, null, cancellationToken);
        if (result is null)
        {
            await Console.Error.WriteLineAsync("Fout: deze database is niet leeg. Een demo wordt nooit bij bestaande gegevens gezet; geef met --database een lege.");
            return 1;
        }

        foreach (var message in result.Meldingen.Where(m => !m.IsWaarschuwing))
        {
            await Console.Error.WriteLineAsync(ImporteerVerb.Regel(message));
        }

        foreach (var file in result.Bestanden)
        {
            Console.WriteLine($"{file.Bestand}: {file.Toegevoegd}");
        }

        return result.Gelukt ? 0 : 1;
    }
}
