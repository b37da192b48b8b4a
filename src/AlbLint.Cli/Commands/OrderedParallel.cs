namespace AlbLint.Cli.Commands;

/// <summary>Does the same work on many items on all cores, and gives the results in the items' order.</summary>
internal static class OrderedParallel
{
    /// <summary>Results that may wait for an earlier one; a bound, so that memory stays flat whatever the number of items.</summary>
    private const int MaxWaiting = 64;

    /// <summary>Deeply nested templates are walked recursively; other threads get by default less stack than the main one on some systems.</summary>
    private const int StackBytes = 8 << 20;

    /// <param name="items">The items.</param>
    /// <param name="work">Must not throw, and is called from several threads.</param>
    /// <param name="threads">On each core; more than one where the work is mostly waiting.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, int threads = 1)
    {
        var workers = Math.Min(Environment.ProcessorCount * threads, items.Count);
        return workers < 2 ? items.Select(work) : new Line<T, TResult>(items, work).Run(workers);
    }

    private sealed class Line<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        private readonly TResult[]?[] _done = new TResult[items.Count][];
        private readonly object _gate = new();
        private int _next;
        private int _given;

        public IEnumerable<TResult> Run(int workers)
        {
            for (var i = 0; i < workers; i++)
            {
                new Thread(Work, StackBytes) { IsBackground = true }.Start();
            }

            for (var i = 0; i < items.Count; i++)
            {
                yield return Take(i);
            }
        }

        private TResult Take(int index)
        {
            lock (_gate)
            {
                while (_done[index] is null)
                {
                    Monitor.Wait(_gate);
                }

                _given = index + 1;
                Monitor.PulseAll(_gate);
                var result = _done[index]![0];
                _done[index] = null;
                return result;
            }
        }

        private void Work()
        {
            while (Reserve() is { } index)
            {
                var result = work(items[index]);
                lock (_gate)
                {
                    _done[index] = [result];
                    Monitor.PulseAll(_gate);
                }
            }
        }

        private int? Reserve()
        {
            lock (_gate)
            {
                while (_next < items.Count && _next >= _given + MaxWaiting)
                {
                    Monitor.Wait(_gate);
                }

                return _next < items.Count ? _next++ : null;
            }
        }
    }
}
