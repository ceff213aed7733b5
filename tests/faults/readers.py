# Reads a CSV file with Python's own reader and says its cells as JSON.
import csv, json, sys
csv.field_size_limit(10 ** 9)
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    json.dump(list(csv.reader(file)), sys.stdout)
