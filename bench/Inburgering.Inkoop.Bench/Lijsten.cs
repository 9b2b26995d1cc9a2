// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Bench;

/// <summary>A search or a list, who asks it, and how: it gives how many rows came.</summary>
internal sealed record Vraag(string Naam, Actor Wie, Func<IMediator, Task<int>> Stel);

/// <summary>Search and lists as the screens and systems ask them, against the target of 50 ms, with the plan of every statement.</summary>
internal sealed class Lijsten(IServiceProvider root, Plannen plannen, DatabaseOptions database, int rondes)
{
    private const double Doel = 50;

    /// <summary>Prints a line per question and writes the plans; returns how many were slower than the target.</summary>
    public async Task<int> MeetAsync(IReadOnlyList<Vraag> vragen, string plannenbestand)
    {
        StringBuilder table = new(), text = new();
        var slow = 0;
        foreach (var vraag in vragen)
        {
            List<double> times = [];
            var rows = 0;
            for (var ronde = 0; ronde <= rondes; ronde++)
            {
                await using var scope = root.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = vraag.Wie;
                plannen.Begin(ronde == 0);
                var clock = Stopwatch.StartNew();
                rows = await vraag.Stel(scope.ServiceProvider.GetRequiredService<IMediator>());
                if (ronde > 0)
                {
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"## {vraag.Naam}\n\n").Append(plannen.Eindig());
                }
            }

            times.Sort();
            var (median, p95) = (times[rondes / 2], times[(int)Math.Ceiling(rondes * 0.95) - 1]);
            slow += median > Doel ? 1 : 0;
            table.Append(CultureInfo.InvariantCulture, $"| {vraag.Naam} | {times[0]:0.0} | {median:0.0} | {p95:0.0} | {rows} |\n");
            Console.WriteLine($"{database.Provider,-10} {vraag.Naam,-56} fastest {times[0],6:0.0} ms  median {median,7:0.0} ms  p95 {p95,7:0.0} ms  {rows,4} rows{(median > Doel ? "  SLOWER THAN THE TARGET" : "")}");
        }

        await File.WriteAllTextAsync(plannenbestand, $"# Search and lists on {database.Provider}\n\nMilliseconds on the server over {rondes} rounds of the run that wrote this file, and the plan of every statement.\n\n| question | fastest | median | p95 | rows |\n|---|--:|--:|--:|--:|\n{table}\n{text.ToString().TrimEnd()}\n");
        return slow;
    }
}
