// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.DataLoader;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.GraphQL.Loading;

/// <summary>What a batch read may use.</summary>
/// <param name="Services">Services of the request.</param>
/// <param name="CancellationToken">Ends with the request.</param>
internal sealed record LoadContext(IServiceProvider Services, CancellationToken CancellationToken)
{
    /// <summary>Asks a module; a refusal becomes an error on the field.</summary>
    public async Task<T> SendAsync<T>(IRequest<Result<T>> query)
    {
        var result = await Services.GetRequiredService<IMediator>().Send(query, CancellationToken);
        return result.TryGet(out var value) ? value : throw MessageFailed.From(result.Errors);
    }
}

/// <summary>The batch loaders of one GraphQL request.</summary>
internal sealed class LoaderSet
{
    private const string Key = "loaders";
    private readonly Dictionary<string, object> loaders = new(StringComparer.Ordinal);
    private readonly LoadContext context;

    private LoaderSet(LoadContext context) => this.context = context;

    public static LoaderSet Of(IResolveFieldContext field)
    {
        if (field.UserContext.TryGetValue(Key, out var known))
        {
            return (LoaderSet)known!;
        }

        var made = new LoaderSet(new LoadContext(field.RequestServices!, field.CancellationToken));
        field.UserContext[Key] = made;
        return made;
    }

    public BatchLoader<TKey, TValue> Get<TKey, TValue>(string name, Func<LoadContext, IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> load, TValue? missing)
        where TKey : notnull
    {
        if (!loaders.TryGetValue(name, out var loader))
        {
            loaders[name] = loader = new BatchLoader<TKey, TValue>(keys => load(context, keys), missing);
        }

        return (BatchLoader<TKey, TValue>)loader;
    }
}

/// <summary>
/// Collects keys while the executor walks one level and reads them together when it asks for the first answer: fifty placements
/// with their contract take one statement, not fifty.
/// </summary>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyList<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> load, TValue? missing)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Batch> byKey = [];
    private Batch? open;

    public IDataLoaderResult Load(TKey key)
    {
        if (!byKey.TryGetValue(key, out var batch))
        {
            batch = open ??= new Batch(this);
            batch.Keys.Add(key);
            byKey[key] = batch;
        }

        return new Answer(batch, key, missing);
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TValue>>? reading;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>> ReadAsync()
        {
            if (reading is null)
            {
                // From here on a new key opens a new batch.
                loader.open = null;
                reading = loader.LoadAsync(Keys);
            }

            return reading;
        }
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> LoadAsync(List<TKey> keys) => load(keys);

    private sealed class Answer(Batch batch, TKey key, TValue? missing) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.ReadAsync()).TryGetValue(key, out var value) ? value : missing;
    }
}
