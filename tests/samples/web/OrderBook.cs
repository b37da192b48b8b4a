using System.Collections.Concurrent;

internal sealed record NewOrder(string Article, int Quantity);

internal sealed record Order(int Id, string Article, int Quantity);

internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    private int _last;

    public Order? Find(int id) => _orders.GetValueOrDefault(id);

    public Order Add(NewOrder order)
    {
        var id = Interlocked.Increment(ref _last);
        return _orders[id] = new Order(id, order.Article, order.Quantity);
    }

    public bool Remove(int id) => _orders.TryRemove(id, out _);
}
