// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using MediatR;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary><c>inkoop doorstroom</c>: prints the throughput report as JSON, for who wants to check or reuse the figures.</summary>
internal static class DoorstroomVerb
{
    public static Command Make()
    {
        var command = new Command("doorstroom", "Drukt de doorstroomrapportage per leerroute af.");
        var options = VerbOptions.AddTo(command);
        var peildatum = new Option<DateOnly>("--peildatum")
        {
            Description = "De dag waarop de cijfers gelden, bijvoorbeeld 2026-10-01.",
            Required = true,
            CustomParser = argument =>
            {
                if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                argument.AddError($"Peildatum ‘{argument.Tokens[0].Value}’ klopt niet: verwacht een dag als 2026-10-01.");
                return default;
            },
        };
        var wet = new Option<Wet>("--wet") { Description = "Wi2021 of Wi2013; zij worden altijd apart gerapporteerd.", DefaultValueFactory = _ => Wet.Wi2021 };
        var gemeente = new Option<string?>("--gemeente") { Description = "CBS-code van een gemeente; zonder deze optie alle gemeenten samen." };
        var formaat = new Option<string>("--formaat") { Description = "json.", DefaultValueFactory = _ => "json" };
        formaat.AcceptOnlyFromAmong("json");
        command.Options.Add(peildatum);
        command.Options.Add(wet);
        command.Options.Add(gemeente);
        command.Options.Add(formaat);
        command.SetAction((parsed, cancellationToken) => options.RunAsync(
            parsed,
            services => PrintAsync(services, new DoorstroomFilter(parsed.GetValue(peildatum), parsed.GetValue(wet), parsed.GetValue(gemeente)), cancellationToken),
            cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(IServiceProvider services, DoorstroomFilter filter, CancellationToken cancellationToken)
    {
        var outcome = await services.GetRequiredService<IMediator>().Send(new HaalDoorstroom(filter), cancellationToken);
        if (!outcome.IsSuccess)
        {
            foreach (var error in outcome.Errors)
            {
                await Console.Error.WriteLineAsync($"Fout: {error.Message}");
            }

            return 1;
        }

        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(DoorstroomJson.Schrijf(outcome.Value), cancellationToken);
        return 0;
    }
}
